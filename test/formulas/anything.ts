import fc from 'fast-check';

/** Up to what Sheets counts exactly, with as many decimals as it shows. */
const number = fc.double({ min: -1e15, max: 1e15 }).map((value) => Math.round(value * 1e9) / 1e9);

const cell = fc.oneof(
  fc.string(),
  number,
  fc.boolean(),
  fc.date(),
  fc.constantFrom('', '#N/A', undefined, null, 0, 1, 0.25, 5, 400, '2026-03-31', 'carry', 'RU'),
);

const range = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([height, width]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );

/** Whatever a sheet may hand over as an argument. */
export const anything = fc.oneof(cell, range);
