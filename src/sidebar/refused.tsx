/** What the server said instead of what was asked for, and the way to ask again. */
export function Refused({ message, again, onAgain }: { message: string; again: string; onAgain: () => void }) {
  return (
    <>
      <p role="alert" class="notice">
        {message}
      </p>
      <button type="button" onClick={onAgain}>
        {again}
      </button>
    </>
  );
}
