const SHAPES = { good: 'M5 0a5 5 0 1 0 0 10A5 5 0 0 0 5 0', warning: 'M5 0 10 10H0' };

/** A mark that does not rely on colour, nor on the symbols of an installed font; the words beside it say the same. */
export function Sign({ kind }: { readonly kind: keyof typeof SHAPES }) {
  return (
    <svg class={`sign ${kind}`} viewBox="0 0 10 10" aria-hidden="true">
      <path d={SHAPES[kind]} />
    </svg>
  );
}
