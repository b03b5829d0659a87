/**
 * What a department needs of the house it stands in, lent once before the first visit: `lend` is called by the
 * department's `module.ts`, `house` by its actions.
 */
export function lending<House>(department: string): { lend(house: House): void; house(): House } {
  let lent: House | undefined;
  return {
    lend(house) {
      lent = house;
    },
    house() {
      if (!lent) throw new Error(`${department} was not given its house: call ${department}Module(house) first`);
      return lent;
    },
  };
}
