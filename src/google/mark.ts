/**
 * The metadata key of the tabs that are ours: those we generate, and those we make for the user to fill in. Their names
 * are the user's to change.
 */
export const MARK = 'sales-rhythm';
