/** What is known of the sets and not the program's fault, each with its reason. Nothing is left out of the figures. */

/** Rows of the keys that are wrong or missing. */
export const WRONG_ROWS: readonly { readonly set: string; readonly row: string; readonly reason: string }[] =
	[
		{
			set: '12',
			row: 'replace_phrase tên văn bản',
			reason: 'khoản 2 Điều 9 names “tên Nghị định” first; the key has no row for it',
		},
		{
			set: '8',
			row: 'replace khoản 5 Điều 123',
			reason: 'the key gives it the first words of khoản 4; the text labels it “5)” (trap 8)',
		},
		{
			set: '5',
			row: 'replace điểm c khoản 1 Điều 21',
			reason:
				'marked (?) in the key: the new text is labelled b) (trap 6); read as điểm c, kept with its label',
		},
	];

/** Provisions that differ from the official text, and why. */
export const EXPLAINED: readonly {
	readonly set: string;
	readonly address: string;
	readonly reason: string;
}[] = [
	{
		set: '17',
		address: 'dieu-8-khoan-2',
		reason: 'the amending law writes “Trung ương”, the consolidation “trung ương”',
	},
	{
		set: '17',
		address: 'dieu-32-khoan-1-diem-c',
		reason: 'the amending law writes “Trung ương”, the consolidation “trung ương”',
	},
	{
		set: '16',
		address: 'dieu-16-khoan-4',
		reason: 'the consolidation adds “, nhiệm vụ”, which the amending circular does not have',
	},
	{
		set: '13',
		address: 'dieu-1',
		reason:
			'the consolidation keeps the title “Phạm vi điều chỉnh”; the amending circular says “Phạm vi áp dụng”',
	},
];
