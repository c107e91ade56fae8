import type { Certainty } from '../../domain/certainty';
import type { InputField, InputName } from '../../domain/inputs';
import type { Role } from '../../domain/role';
import type { SettingName } from '../../domain/settings';

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
} & {
  readonly actions: {
    /** Kinds of actions that the list suggests; other words are welcome. */
    readonly kinds: readonly string[];
  };
  readonly deals: {
    /** As the list of choices offers them; each is recognised. */
    readonly certainties: { readonly [certainty in Certainty]: string };
  };
  readonly settings: {
    readonly rows: { readonly [setting in SettingName]: SettingTexts };
  };
};

export interface SettingTexts {
  readonly name: string;
  readonly help: string;
  /** The words that the list offers; each is recognised. */
  readonly choices?: readonly string[];
}

/** What is said when a cell of these tabs is filled in with something else, and how to mend it. */
export interface RuleTexts {
  readonly day: string;
  readonly count: string;
  readonly fte: string;
  readonly role: string;
  readonly kind: string;
  readonly manager: string;
  readonly worked: string;
  readonly growth: string;
  readonly unit: string;
  readonly year: string;
  readonly choice: string;
  /** Both limits are shares: 0.2 is 20 %. */
  readonly percent: (least: number, most: number) => string;
}

/** Roles as the list of choices offers them; each is recognised in both languages. */
export type RoleTexts = { readonly [role in Role]: string };
