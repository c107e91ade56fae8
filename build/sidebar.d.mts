export function buildSidebar(root: string, out: string): Promise<number>;
