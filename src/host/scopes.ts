/** What Google keeps three times: for all who work in a document, for all users of a script, and for each person. */
export interface Scopes<T> {
  readonly document: T;
  readonly script: T;
  /** By e-mail. */
  ofUser(email: string): T;
  /** Those of everybody who has one so far, by e-mail. */
  readonly users: ReadonlyMap<string, T>;
}

export function scopesOf<T>(make: () => T): Scopes<T> {
  const users = new Map<string, T>();
  return {
    document: make(),
    script: make(),
    users,
    ofUser: (email) => {
      const known = users.get(email) ?? make();
      users.set(email, known);
      return known;
    },
  };
}
