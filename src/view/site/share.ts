import type { Link } from './link.ts';
import { queryValue } from './query-value.ts';

/** Share pages of networks that accept an address and a title. Plain links: nothing is loaded from them. */
export function shareLinks(title: string, url: string): Link[] {
	const [t, u] = [queryValue(title), queryValue(url)];
	return [
		{ text: '微博', href: `https://service.weibo.com/share/share.php?url=${u}&title=${t}` },
		{ text: 'QQ', href: `https://connect.qq.com/widget/shareqq/index.html?url=${u}&title=${t}` },
		{
			text: 'QQ空间',
			href: `https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey?url=${u}&title=${t}`,
		},
	];
}
