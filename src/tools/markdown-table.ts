/** A Markdown table that can also be read as text: columns padded to their widest cell. */
export function markdownTable([header, ...body]: readonly (readonly string[])[]): string {
  const widths = header!.map((_, column) => Math.max(...[header!, ...body].map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, c) => cell.padEnd(widths[c]!)).join(' | ')} |`;
  return [line(header!), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
