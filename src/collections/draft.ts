import { z } from 'zod';

/**
 * True where a program wrote the record and nobody has read it yet: pages say "Nháp, cần người đọc". Whoever has read it
 * deletes the line.
 */
export const draft = z.boolean().default(false);
