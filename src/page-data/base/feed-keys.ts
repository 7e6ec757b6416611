/** The key of the feed of stories, which their page names. */
export const STORY_FEED = 'guong/tin';

/** The key of the feed that has everything, which every page names. */
export const WHOLE_FEED = 'tin/tat-ca';
