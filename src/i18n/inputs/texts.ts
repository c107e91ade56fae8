import type { InputField, InputName } from '../../domain/inputs';
import type { Role } from '../../domain/role';

/** What a column is headed when we make the tab, and one line of help for who fills it in. */
export interface ColumnTexts {
  readonly heading: string;
  readonly help: string;
}

/** The tabs that the add-on makes for the user to fill in. Headings are among those that are recognised. */
export type InputTexts = {
  readonly [input in InputName]: {
    /** The name of the tab. */
    readonly tab: string;
    /** What the tab is for, in one line above its headings. */
    readonly help: string;
    readonly columns: { readonly [field in InputField<input>]: ColumnTexts };
  };
};

/** Roles as the list of choices offers them; each is recognised in both languages. */
export type RoleTexts = { readonly [role in Role]: string };
