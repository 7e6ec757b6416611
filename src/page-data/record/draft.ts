/** What stands beside a record that a program wrote and nobody has read yet. */
export const DRAFT_MARK = 'Nháp, cần người đọc';

/** The description of a draft's page, as the search and other sites show it: it says what it is first. */
export function describedDraft(isDraft: boolean, description: string): string {
	return isDraft ? `${DRAFT_MARK}. ${description}` : description;
}
