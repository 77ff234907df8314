import { createHash } from 'node:crypto';
import { Markup, markup, type Piece } from '../markup.ts';

const STYLE = `:root{color-scheme:light dark;--page:#fff;--ink:#111827;--line:#8a8f98;--soft:#f2f4f7;--quiet:#4b5563;--good:#166534;--bad:#b42318;--link:#1d4ed8}
@media(prefers-color-scheme:dark){:root{--page:#12151c;--ink:#e5e7eb;--line:#6b7280;--soft:#1f2430;--quiet:#b6bcc8;--good:#86efac;--bad:#fca5a5;--link:#93c5fd}}
html{background:var(--page)}*{box-sizing:border-box}body{margin:auto;padding:1rem;max-width:64rem;background:var(--page);color:var(--ink);font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
h1{margin:0;font-size:1.375rem}h2{margin:0;font-size:1.0625rem}a{color:var(--link)}p{margin:.5rem 0}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;margin-bottom:1rem}
form.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:0 0 .75rem}
label{display:grid;gap:.125rem;font-size:.875rem;color:var(--quiet);flex:1 1 9rem;min-width:0}
input,select,button,.button{min-height:2.75rem;width:100%;padding:.25rem .75rem;border:1px solid var(--line);border-radius:.375rem;background:var(--page);color:inherit;font:inherit}
button,.button{width:auto;cursor:pointer;background:var(--soft);color:inherit;text-decoration:none;display:inline-flex;align-items:center}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
ol{list-style:none;margin:0;padding:0;display:grid;gap:.75rem}
article{display:grid;gap:.25rem;padding:.75rem;border:1px solid var(--line);border-radius:.5rem}
article>p{margin:0}.done{background:var(--soft)}
.quiet{color:var(--quiet)}.good{color:var(--good)}.bad{color:var(--bad);font-weight:600}
.tags{display:flex;flex-wrap:wrap;gap:.25rem .75rem;font-size:.9375rem}
.clip{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden;white-space:pre-line}
.tel{display:inline-block;padding-block:.5rem}
nav{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}
article>form.row{margin:.25rem 0 0}
dl{display:grid;align-items:baseline;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.375rem 1rem;margin:1rem 0}dt{color:var(--quiet)}dd{margin:0;white-space:pre-line}
.photos{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));gap:.75rem}
img{display:block;width:100%;height:auto;border-radius:.375rem}
@media(min-width:48rem){article{grid-template-columns:1fr auto;column-gap:1rem}article>*{grid-column:1}article>form{grid-column:2;grid-row:1/span 3;align-self:center}}`;

/** The policy of every page: no script, only this style, only pictures and forms of this server. */
export const DESK_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** A whole page. */
export function frame(title: string, body: Piece): Markup {
	return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
