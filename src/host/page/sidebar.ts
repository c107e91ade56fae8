import type { RunAnswer, Sidebar } from '../protocol';

type FromFrame =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'close' }
  | { readonly kind: 'focus' };

interface Surroundings {
  /** The script that gives the frame its `google.script.run`. */
  readonly frameScript: string;
  /** Fonts that lend the frame ₽ and its kin, and →, by their ranges, as `data:` addresses: it may fetch nothing itself. */
  readonly fonts: { readonly [range: string]: string };
  readonly callable: readonly string[];
  readonly run: (name: string, args: readonly unknown[]) => Promise<RunAnswer>;
  readonly focusGrid: () => void;
}

/** Shows add-on pages at the right, one at a time, as Google does: 300 px wide, in a frame of their own. */
export function sidebarPanel(around: Surroundings): { show(sidebar: Sidebar): void } {
  const { callable, run, focusGrid } = around;
  const panel = document.querySelector<HTMLElement>('#sidebar')!;
  const title = panel.querySelector('h2')!;
  const frame = panel.querySelector('iframe')!;

  const close = () => {
    panel.hidden = true;
    frame.srcdoc = '';
    relayout();
  };
  const answer = async ({ id, name, args }: Extract<FromFrame, { kind: 'call' }>) => {
    const asker = frame.contentWindow;
    const result = await run(name, args);
    asker?.postMessage(result.ok ? { id, value: result.value } : { id, error: result }, '*');
  };

  panel.querySelector('button')!.addEventListener('click', close);
  addEventListener('message', ({ source, data }: MessageEvent<FromFrame>) => {
    if (source !== frame.contentWindow) return;
    if (data.kind === 'call') void answer(data);
    if (data.kind === 'close') close();
    if (data.kind === 'focus') focusGrid();
  });

  return {
    show(sidebar) {
      title.textContent = sidebar.title;
      frame.title = sidebar.title;
      frame.srcdoc = withHead(
        sidebar.html,
        styleOf(around.fonts) + scriptOf(`const CALLABLE=${JSON.stringify(callable)};${around.frameScript}`),
      );
      panel.hidden = false;
      relayout();
    },
  };
}

/** The page with these elements before anything of its own. */
function withHead(html: string, elements: string): string {
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + elements) : elements + html;
}

const scriptOf = (script: string): string => `<script>${script.replaceAll('</script', '<\\/script')}</script>`;

const styleOf = (fonts: Surroundings['fonts']): string =>
  `<style>${Object.entries(fonts).map(faceOf).join('')}</style>`;

const faceOf = ([range, font]: [string, string]): string =>
  `@font-face{font-family:Roboto;src:url(${font});unicode-range:${range}}`;

/** The grid measures itself when the window changes. */
const relayout = () => dispatchEvent(new Event('resize'));
