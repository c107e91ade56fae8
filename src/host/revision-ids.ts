import type { Model } from './engine';

/** The engine names every revision by a random id, which it draws digit by digit. This draws it at once, where that can be. */
export function drawIdsAtOnce(model: Model): void {
  const { session } = model as unknown as { readonly session: { readonly uuidGenerator: { uuidv4(): string } } };
  if ('randomUUID' in crypto) session.uuidGenerator.uuidv4 = () => crypto.randomUUID();
}
