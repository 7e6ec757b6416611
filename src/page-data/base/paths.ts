/** Every address of the site is made here, once. An address that was published never changes. */
export const paths = {
	home: '/',
	/** The emblem as a file, for the browser's tab. */
	icon: '/bieu-trung.svg',
	/** The same for phones. */
	homeScreenIcon: '/apple-touch-icon.png',
	plan: '/ke-hoach/',
	documents: '/van-ban/',
	documentNumbers: '/van-ban/theo-so/',
	document: (id: string) => `/van-ban/${id}/`,
	fullText: (id: string) => `/van-ban/${id}/toan-van/`,
	provision: (id: string, address: string) => `/van-ban/${id}/toan-van/#${address}`,
	sourceText: (id: string) => `/van-ban/${id}/ban-nhan-duoc.txt`,
	/** The document as a file; its name says which document it is wherever it is saved. */
	documentFile: (id: string, extension: string) => `/van-ban/${id}/tai-ve/${id}.${extension}`,
	articles: (id: string) => `/van-ban/${id}/dieu/`,
	article: (id: string, address: string) => `/van-ban/${id}/${address}/`,
	/** A text of a document, by its key: "tu-2026-10-01", "ban-hanh". What is read on a day stands where it is read today. */
	datedText: (id: string, text: string) => `/van-ban/${id}/toan-van/${text}/`,
	datedFile: (id: string, text: string, extension: string) =>
		`/van-ban/${id}/toan-van/${text}/tai-ve/${id}-${text}.${extension}`,
	datedSource: (id: string, text: string) => `/van-ban/${id}/toan-van/${text}/ban-nhan-duoc.txt`,
	datedArticle: (id: string, address: string, text: string) => `/van-ban/${id}/${address}/${text}/`,
	/** What changed from one text to another; long ones in parts, by the address of the first provision in it. */
	comparison: (id: string, old: string, young: string, part: string | null = null) =>
		`/van-ban/${id}/so-loi-van/${old}/${young}/${part === null ? '' : `${part}/`}`,
	/** What we put together ourselves from a text and the texts that amend it; one article of it. */
	workingText: (id: string, day: string, article: string | null = null) =>
		`/van-ban/${id}/ban-ghep/tu-${day}/${article === null ? '' : `${article}/`}`,
	terms: '/thuat-ngu/',
	term: (id: string) => `/thuat-ngu/#${id}`,
	crossTable: '/doi-chieu/',
	/** What one document made different from another. */
	difference: (id: string) => `/doi-chieu/${id}/`,
	/** What ends soon, what began lately. */
	changing: '/quy-dinh-dang-doi/',
	tasks: '/nhiem-vu/',
	task: (id: string) => `/nhiem-vu/${id}/`,
	/** Everything below it lists tasks by one trait. */
	taskLists: '/nhiem-vu/theo/',
	/** The tasks of one value: a part of the list by that trait. */
	tasksBy: (facet: string, value: string) => `/nhiem-vu/theo/${facet}/#${value}`,
	/** The tasks of one part of the plan, in the list of all. */
	tasksOf: (part: string) => `/nhiem-vu/#${part}`,
	agencies: '/co-quan/',
	agency: (id: string) => `/co-quan/${id}/`,
	movements: '/phong-trao/',
	/** A movement that the plan names has a page; any other is a part of the list. */
	movement: ({ id, at }: { readonly id: string; readonly at: readonly string[] }) =>
		at.length > 0 ? `/phong-trao/${id}/` : `/phong-trao/#${id}`,
	awards: '/khen-thuong/',
	award: (id: string) => `/khen-thuong/${id}/`,
	awardTable: '/khen-thuong/bang-so-sanh/',
	awardFinder: '/khen-thuong/tim/',
	/** What one kind of recipient can be given, level by level. */
	awardsFor: (recipient: string, level: string) => `/khen-thuong/tim/${recipient}/#${level}`,
	awardProcess: '/khen-thuong/quy-trinh/',
	awardBonus: '/khen-thuong/tien-thuong/',
	questions: '/khen-thuong/hoi-dap/',
	question: (id: string) => `/khen-thuong/hoi-dap/${id}/`,
	stories: '/guong/',
	story: (id: string) => `/guong/${id}/`,
	/** Everything below it lists stories by one trait. */
	storyLists: '/guong/theo/',
	storiesBy: (facet: string, value: string) => `/guong/theo/${facet}/#${value}`,
	/** The cards of all stories, for the story of the day. */
	storyTurns: '/guong/theo-ngay.json',
	storyStamp: (id: string) => `/guong/${id}/tem.svg`,
	storyShareImage: (id: string) => `/guong/${id}/anh-chia-se.png`,
	/** A photograph, `width` pixels wide. */
	storyPicture: (id: string, width: number, format: string) => `/guong/${id}/anh-${String(width)}.${format}`,
	/** The story, the task, the award as a sheet to print; like a document's files, it is named after its record. */
	storySheet: (id: string) => `/guong/${id}/tai-ve/${id}.pdf`,
	taskSheet: (id: string) => `/nhiem-vu/${id}/tai-ve/${id}.pdf`,
	awardSheet: (id: string) => `/khen-thuong/${id}/tai-ve/${id}.pdf`,
	/** The site's own picture for shared links. */
	shareImage: '/anh-chia-se.png',
	fields: '/linh-vuc/',
	field: (id: string) => `/linh-vuc/${id}/`,
	places: '/dia-phuong/',
	district: (id: string) => `/dia-phuong/${id}/`,
	/** A commune with stories is a part of its district's page. */
	commune: (district: string, id: string) => `/dia-phuong/${district}/#${id}`,
	/** All communes, old and new; those of a district where one is named. */
	oldCommunes: (district?: string) => `/dia-phuong/xa-nay/${district === undefined ? '' : `#${district}`}`,
	calendar: '/lich/',
	calendarFile: '/lich/tat-ca.ics',
	/** The days of effect of every document. */
	effectCalendarFile: '/lich/quy-dinh.ics',
	agencyCalendarFile: (id: string) => `/lich/co-quan/${id}.ics`,
	movementCalendarFile: (id: string) => `/lich/phong-trao/${id}.ics`,
	data: '/du-lieu/',
	dataTable: (id: string) => `/du-lieu/${id}/`,
	/** A file of open data: "nhiem-vu.csv", "nhiem-vu/gui-ke-hoach.json". */
	dataFile: (name: string) => `/du-lieu/${name}`,
	feeds: '/tin/',
	/** A feed by its key ("tin/tat-ca", "guong/tin") in one format. */
	feed: (key: string, format: string) => `/${key}.${format}`,
	openSearch: '/tim-kiem.xml',
	/** What a preview of a document, or of a place in it, shows: data for the script, not a page. */
	preview: (id: string, place: string | null) =>
		place === null ? `/trich/${id}.json` : `/trich/${id}/${place}.json`,
	takingPart: '/gioi-thieu-guong/',
	takingPartSheet: (form: string) => `/gioi-thieu-guong/${form}/`,
	takingPartFile: (file: string) => `/gioi-thieu-guong/${file}.pdf`,
	/** The page and its forms. */
	takingPartPages: ['/gioi-thieu-guong/', '/gioi-thieu-guong/phieu/', '/gioi-thieu-guong/phieu-dong-y/'],
	/** How to have a story mended or taken back. */
	removal: '/gioi-thieu-guong/#go-dinh-chinh',
	press: '/bao-chi/',
	/** Passages of the plan to quote. */
	passages: '/bao-chi/trich/',
	/** How to cite this site. */
	citing: '/bao-chi/cach-dan/',
	pressLeads: '/bao-chi/de-tai/',
	/** The fact sheet alone, to print. */
	factSheet: '/bao-chi/to-thong-tin/',
	factSheetFile: '/bao-chi/to-thong-tin.pdf',
	pressPack: '/bao-chi/bo-tai-lieu-bao-chi.zip',
	/** What was changed on the site, when and why. */
	changes: '/thay-doi/',
	/** What nobody could tell us: the working list of an editor. */
	gaps: '/dieu-chua-biet/',
	/** A short address for paper. */
	short: (code: string) => `/k/${code}/`,
	search: '/tim-kiem/',
	index: '/muc-luc/',
	/** The shape of every document's JSON file. */
	documentSchema: '/tai-ve/luoc-do/van-ban.schema.json',
	/** Every file of the site. */
	downloads: '/tai-ve/',
	/** Every file with its length and SHA-256. */
	manifest: '/tai-ve/danh-sach-tep.csv',
	page: (id: string) => `/${id}/`,
	about: '/gioi-thieu/',
	accessibility: '/tiep-can/',
	specimen: '/mau-trinh-bay/',
} as const;
