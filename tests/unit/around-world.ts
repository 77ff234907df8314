import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Catalog } from '../../src/domain/catalog/catalog.ts';
import { checkContent } from '../../src/reader/content-check.ts';
import { TODAY } from './world.ts';

const LISTING = {
	title: '邻市测试厂房出租',
	summary: '只用于自动测试的房源摘要，数据全部是虚构的，请勿当真。',
	dealType: '出租',
	propertyType: '厂房',
	status: '可租售',
	verified: '未核验',
	publishDate: '2026-10-01',
	updatedDate: '2026-11-01',
	totalArea: 2800,
	availableArea: 2800,
	fireClass: '丙',
	rent: { value: 0.8 },
	ownership: '未说明',
	landUse: '工业用地',
};

/** Listings outside of Shanghai, beside those of the fixture world. */
const LISTINGS: Readonly<Record<string, object>> = {
	'ks-0001': { ...LISTING, district: '苏州昆山', town: '张浦', park: 'p-around' },
	'tc-0001': { ...LISTING, district: '太仓市', town: '陆渡街道' },
	'ph-0001': { ...LISTING, district: '平湖', propertyType: '仓库' },
};
const PARK = {
	name: '邻市测试园',
	summary: '只用于自动测试的园区摘要，数据全部是虚构的，请勿当真。',
	kind: '工业园',
	updatedDate: '2026-11-01',
	district: '昆山',
	geo: { lng: 120.95, lat: 31.27, crs: 'gcj02' },
};

/** Checks the fixture world with more files. @param files path below the folder → its fields */
export async function checkedWorld(files: Readonly<Record<string, object>>) {
	const folder = mkdtempSync(join(tmpdir(), 'around-'));
	cpSync('tests/fixtures/world', folder, { recursive: true });
	for (const [path, fields] of Object.entries(files))
		writeFileSync(join(folder, path), `---\n${stringify(fields)}---\n\n测试正文。\n`);
	try {
		return await checkContent(folder, TODAY);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** The fixture world with listings in 昆山, 太仓 and 平湖 and a park in 昆山. */
export async function aroundCatalog(): Promise<Catalog> {
	const listings = Object.entries(LISTINGS).map(([id, fields]) => [`listings/${id}.md`, fields]);
	const files = { ...Object.fromEntries(listings), 'parks/p-around.md': PARK };
	const { catalog, problems } = await checkedWorld(files);
	if (catalog === undefined) throw new Error(JSON.stringify(problems));
	return catalog;
}

/** The fields of a listing, to be changed into a wrong one. */
export const aroundListing = (changes: object) => ({ ...LISTING, ...changes });
