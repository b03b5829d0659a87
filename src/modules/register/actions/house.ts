/** What the register needs of the house it stands in; app.ts lends it once, before the first visit. */
export interface RegisterHouse {
  /** Origin of the site without a slash, for links in letters and identifiers in exports. */
  readonly baseUrl: string;
  /** Sender of the letters that tell what became of a suggestion. */
  readonly sender: { readonly name: string; readonly address: string };
}

let lent: RegisterHouse | undefined;

export const lendHouse = (house: RegisterHouse): void => {
  lent = house;
};

export function house(): RegisterHouse {
  if (!lent) throw new Error("the register was not given its house: call registerModule(house) first");
  return lent;
}
