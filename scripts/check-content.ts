import { checkContent } from './check-content/check-content.ts';

/** `npm run check:content [-- --json | --citations]`: reads the content folder (CONTENT_DIR, or `content`) and says what has to be mended. */
const { text, isSound } = await checkContent(process.env.CONTENT_DIR ?? 'content', process.argv.slice(2));
console.log(text);
process.exitCode = isSound ? 0 : 1;
