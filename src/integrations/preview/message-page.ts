import { FOLLOW_CONTENT } from './follow-content.ts';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML. */
export const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);

/** The page that stands in the place of one that cannot be made. Its script loads it again. @param message of the check */
export function messagePage(message: string): string {
	return `<!doctype html>
<html lang="zh-CN">
	<head>
		<meta charset="utf-8">
		<meta name="viewport" content="width=device-width">
		<title>内容有问题</title>
		<script>${FOLLOW_CONTENT}</script>
		<style>
			:root { color-scheme: light dark; }
			body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.7 system-ui, sans-serif; }
			pre { padding: 1rem; border-inline-start: 4px solid #c00; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
		</style>
	</head>
	<body>
		<h1>这一页现在不能显示</h1>
		<pre>${escaped(message)}</pre>
		<p>改好并保存以后，这一页会自己刷新。</p>
	</body>
</html>
`;
}
