import { DISTRICTS, type District } from './district.ts';

/**
 * Subdistricts, towns, townships and zones by official name, as of 2024. Names only, no boundaries. Owners add missing or
 * new ones under `towns` in taxonomy.yml. The lists of `OPEN` places are not complete.
 */
const TOWNS: Readonly<Record<string, { subdistricts?: string; towns?: string; others?: string }>> = {
	huangpu: {
		subdistricts: '南京东路 外滩 半淞园路 小东门 豫园 老西门 五里桥 打浦桥 淮海中路 瑞金二路',
	},
	xuhui: {
		subdistricts: '天平路 湖南路 斜土路 枫林路 长桥 田林 虹梅路 康健新村 徐家汇 凌云路 龙华 漕河泾',
		towns: '华泾',
	},
	changning: {
		subdistricts: '华阳路 江苏路 新华路 周家桥 天山路 仙霞新村 虹桥 程家桥 北新泾',
		towns: '新泾',
	},
	jingan: {
		subdistricts:
			'江宁路 石门二路 南京西路 静安寺 曹家渡 天目西路 北站 宝山路 共和新路 大宁路 彭浦新村 临汾路 芷江西路',
		towns: '彭浦',
	},
	putuo: {
		subdistricts: '曹杨新村 长风新村 长寿路 甘泉路 石泉路 宜川路 万里 真如镇',
		towns: '长征 桃浦',
	},
	hongkou: { subdistricts: '欧阳路 曲阳路 广中路 嘉兴路 凉城新村 四川北路 北外滩 江湾镇' },
	yangpu: {
		subdistricts: '定海路 平凉路 江浦路 四平路 控江路 长白新村 延吉新村 殷行 大桥 五角场 新江湾城 长海路',
	},
	minhang: {
		subdistricts: '江川路 古美路 新虹 浦锦',
		towns: '莘庄 七宝 颛桥 华漕 虹桥 梅陇 吴泾 马桥 浦江',
		others: '莘庄工业区',
	},
	baoshan: {
		subdistricts: '友谊路 吴淞 张庙',
		towns: '罗店 大场 杨行 月浦 罗泾 顾村 高境 庙行 淞南',
		others: '宝山工业园区',
	},
	jiading: {
		subdistricts: '新成路 真新 嘉定镇',
		towns: '南翔 安亭 马陆 徐行 华亭 外冈 江桥',
		others: '菊园新区 嘉定工业区',
	},
	pudong: {
		subdistricts: '潍坊新村 陆家嘴 周家渡 塘桥 上钢新村 南码头路 沪东新村 金杨新村 洋泾 浦兴路 东明路 花木',
		towns:
			'高桥 北蔡 合庆 曹路 金桥 高行 高东 张江 三林 惠南 周浦 新场 大团 康桥 航头 祝桥 泥城 宣桥 书院 万祥 老港 南汇新城',
		others: '唐镇 川沙新镇 张江高科技园区 外高桥保税区 金桥经济技术开发区',
	},
	jinshan: {
		subdistricts: '石化',
		towns: '朱泾 枫泾 张堰 亭林 吕巷 廊下 金山卫 漕泾 山阳',
		others: '金山工业区',
	},
	songjiang: {
		subdistricts: '岳阳 永丰 方松 中山 广富林 九里亭',
		towns: '泗泾 佘山 车墩 新桥 洞泾 九亭 泖港 石湖荡 新浜 叶榭 小昆山',
		others: '松江工业区',
	},
	qingpu: {
		subdistricts: '夏阳 盈浦 香花桥',
		towns: '朱家角 练塘 金泽 赵巷 徐泾 华新 重固 白鹤',
	},
	fengxian: {
		subdistricts: '西渡 奉浦 金海',
		towns: '南桥 奉城 庄行 金汇 四团 青村 柘林 海湾',
	},
	chongming: {
		towns: '城桥 新河 竖新 向化 三星 港沿 中兴 绿华 港西 建设 新海 东平 长兴',
		others: '堡镇 庙镇 陈家镇 新村乡 横沙乡',
	},
	wujiang: {
		subdistricts: '松陵 江陵 横扇 八坼',
		towns: '平望 盛泽 七都 震泽 桃源 黎里 同里',
	},
	kunshan: { towns: '玉山 巴城 周市 陆家 花桥 淀山湖 张浦 周庄 千灯 锦溪', others: '昆山开发区' },
	taicang: { subdistricts: '娄东', towns: '城厢 沙溪 浏河 浮桥 璜泾 双凤' },
	haimen: { towns: '海永 常乐 悦来 四甲 余东 正余 三星' },
	qidong: { towns: '汇龙 北新 惠萍 东海 南阳 海复 合作 王鲍 吕四港' },
	jiashan: { subdistricts: '魏塘 罗星 惠民', towns: '大云 西塘 干窑 陶庄 姚庄 天凝' },
	pinghu: { subdistricts: '当湖 钟埭 曹桥', towns: '乍浦 新埭 新仓 广陈 林埭 独山港' },
};

/** Places whose lists have only the towns that are beyond doubt: others are taken as they are typed. */
const OPEN: readonly string[] = ['taicang', 'haimen', 'qidong'];

const words = (list = '') => list.split(' ').filter((word) => word !== '');

/** District slug → names of its towns. */
export const TOWN_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
	DISTRICTS.map(({ slug }) => {
		const { subdistricts, towns, others } = TOWNS[slug] ?? {};
		const names = [
			...words(subdistricts).map((name) => `${name}街道`),
			...words(towns).map((name) => `${name}镇`),
			...words(others),
		];
		return [slug, names];
	}),
);

/** Short names in common use: 新桥, 川沙, 真如, 古美. */
function shortNames(name: string): string[] {
	const bare = name.replace(/(?<=..)(?:街道|新区|新镇|镇|乡)$/, '');
	return [bare, bare.replace(/(?<=..)(?:镇|新村|路)$/, '')];
}

/** What the name of a town looks like. */
const TOWN = /^\p{Script=Han}{2,12}(?:镇|街道|乡|区|新城)$/u;

/** The district of a town, by its full name. */
export function districtOfTown(name: string): District | undefined {
	return DISTRICTS.find(({ slug }) => TOWN_NAMES.get(slug)?.includes(name));
}

/** The official name of a town in a district, for a typed name; undefined when the district has no such town. */
export function townNamed(
	typed: string,
	district: District,
	added: readonly string[] = [],
): string | undefined {
	const { slug, name, short, city } = district;
	const names = [...(TOWN_NAMES.get(slug) ?? []), ...added];
	const word = typed.replaceAll(/\s/g, '');
	const inCity = city.name + name;
	const prefix = [city.province + inCity, inCity, name, short].find((each) => word.startsWith(each)) ?? '';
	const spellings = [word, word.slice(prefix.length)].filter((each) => each !== '');
	for (const each of spellings) {
		if (names.includes(each)) return each;
		// 虹桥镇 is not an alias of 虹桥街道: it is a town of the neighbouring district.
		if (districtOfTown(each) !== undefined) continue;
		const found =
			names.find((known) => shortNames(known)[0] === shortNames(each)[0]) ??
			names.find((known) => shortNames(known).includes(each));
		if (found !== undefined) return found;
	}
	return undefined;
}

/** A town as it is typed, in a district whose list has not all of them; undefined elsewhere and for a town of another one. */
export function unlistedTown(typed: string, district: District): string | undefined {
	const { slug, name, short } = district;
	const word = typed.replaceAll(/\s/g, '').replace(new RegExp(`^(?:${name}|${short})`), '');
	return OPEN.includes(slug) && TOWN.test(word) && districtOfTown(word) === undefined ? word : undefined;
}
