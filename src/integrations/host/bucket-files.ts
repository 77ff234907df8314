import { folderRules } from '../../domain/host/folder-rules.ts';
import { NOT_KEPT } from '../../domain/host/path-class.ts';
import { type ConfigFile, HEAD, type SiteFacts } from './site-facts.ts';

/** Sent by both services for what is not there. */
const ERROR_PAGE = '404.html';

const website = (...lines: readonly string[]) =>
	[
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<WebsiteConfiguration>',
		...lines,
		'</WebsiteConfiguration>',
		'',
	].join('\n');

/**
 * Static hosting of OSS: `PutBucketWebsite`, also by `ossutil website --method put`. Type 0 sends a folder without its last slash
 * to the one with it.
 * @see https://www.alibabacloud.com/help/en/oss/developer-reference/putbucketwebsite (read 2026-11-30)
 */
const OSS_WEBSITE = website(
	'\t<IndexDocument><Suffix>index.html</Suffix><SupportSubDir>true</SupportSubDir><Type>0</Type></IndexDocument>',
	`\t<ErrorDocument><Key>${ERROR_PAGE}</Key><HttpStatus>404</HttpStatus></ErrorDocument>`,
);

/**
 * Static hosting of COS: `PUT Bucket website`. The status of an error stays 404.
 * @see https://cloud.tencent.com/document/product/436/31930 (read 2026-11-30)
 */
const COS_WEBSITE = website(
	'\t<IndexDocument><Suffix>index.html</Suffix></IndexDocument>',
	'\t<AutoAddressing><Status>Disabled</Status></AutoAddressing>',
	`\t<ErrorDocument><Key>${ERROR_PAGE}</Key><OriginalHttpStatus>Enabled</OriginalHttpStatus></ErrorDocument>`,
);

/** What the CDN before a bucket is told by hand: the bucket itself sends no headers of ours. */
function cdnHeaders(facts: SiteFacts): string {
	const [everywhere, ...folders] = folderRules(facts);
	const section = (path: string, headers: readonly { name: string; value: string }[]) =>
		[path, ...headers.map(({ name, value }) => `  ${name}: ${value}`), ''].join('\n');
	return [
		HEAD,
		'# 在 CDN 的“自定义响应头”和“缓存”里照着填。下面写了文件夹的，以文件夹的为准\n',
		section(everywhere?.path ?? '/*', [
			...(everywhere?.headers ?? []),
			{ name: 'Cache-Control', value: NOT_KEPT },
		]),
		...folders.map(({ path, headers }) => section(path, headers)),
	].join('\n');
}

const bucketFiles =
	(xml: string) =>
	(facts: SiteFacts): ConfigFile[] => [
		{ name: 'website.xml', text: xml },
		{ name: 'cdn.txt', text: cdnHeaders(facts) },
	];

/** The settings of an OSS bucket and of the CDN before it. */
export const ossFiles = bucketFiles(OSS_WEBSITE);
/** The settings of a COS bucket and of the CDN before it. */
export const cosFiles = bucketFiles(COS_WEBSITE);
