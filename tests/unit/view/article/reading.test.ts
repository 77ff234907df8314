import { expect, test } from 'vitest';
import { PLACE_NAMES } from '../../../../src/domain/search/place-names.ts';
import { TRADE_SYNONYMS } from '../../../../src/domain/search/suggestion-synonyms.ts';
import { PROPERTY_TYPES } from '../../../../src/domain/schema/listing-facts.ts';
import { readingOf } from '../../../../src/view/article/reading.ts';

test.each([
	['闵行出口加工区', 'min hang chu kou jia gong qu'],
	['莘庄示例园', 'xin zhuang shi li yuan'],
	['重固物流园', 'chong gu wu liu yuan'],
	['长征镇智造园', 'chang zheng zhen zhi zao yuan'],
	['G60科创走廊', 'g 6 0 ke chuang zou lang'],
	['长三角', 'chang san jiao'],
	['自行车', 'zi xing che'],
	['kVA', 'k v a'],
])('%s is read %s', (text, reading) => {
	expect(readingOf(text)).toBe(reading);
});

test('every place is read as the checked table says', () => {
	const wrong = PLACE_NAMES.filter(({ name, pinyin }) => readingOf(name) !== pinyin);
	expect(wrong).toEqual([]);
});

// Checked by hand. The test fails if an upgrade of pinyin-pro changes one of these readings.
const READ = `厂房 changfang,工厂 gongchang,车间 chejian,标准厂房 biaozhunchangfang,通用厂房 tongyongchangfang,仓库 cangku,库房 kufang,
仓储 cangchu,货仓 huocang,层高 cenggao,净高 jinggao,梁下 liangxia,承重 chengzhong,荷载 hezai,楼面荷载 loumianhezai,载重 zaizhong,
配电 peidian,电量 dianliang,变压器 bianyaqi,kVA kva,用电 yongdian,行车 hangche,航车 hangche,天车 tianche,吊车 diaoche,
起重机 qizhongji,行吊 hangdiao,桁车 hengche,桥吊 qiaodiao,生产用房 shengchanyongfang,
工业厂房 gongyechangfang,物流仓 wuliucang,装卸平台 zhuangxiepingtai,卸货口 xiehuokou,独幢 duzhuang,丙1 bing1,丙1类 bing1lei,丙2 bing2,
丙2类 bing2lei,丙类一项 bingleiyixiang,丙类二项 bingleierxiang,卸货平台 xiehuopingtai,月台 yuetai,货台 huotai,高台 gaotai,丙二 binger,丙二类 bingerlei,丙类2项 binglei2xiang,
丙一 bingyi,丙一类 bingyilei,丙类1项 binglei1xiang,独栋 dudong,整栋 zhengdong,独门独院 dumenduyuan,环评 huanping,
环境影响评价 huanjingyingxiangpingjia,亩均 mujun,亩产 muchan,㎡ ㎡,平米 pingmi,平方米 pingfangmi,平方 pingfang,
元/㎡/天 yuan/㎡/tian,元/平/天 yuan/ping/tian,日租金 rizujin,高标仓 gaobiaocang,冷库 lengku,研发楼 yanfalou,办公楼 bangonglou,
整园 zhengyuan,工业土地 gongyetudi,危化品库 weihuapinku`;

test('every word of the trade and every property type is read as it was checked', () => {
	const checked = Object.fromEntries(READ.split(/,\s*/).map((line) => line.split(' ')));
	const words = new Set([...TRADE_SYNONYMS.flat(), ...Object.values(PROPERTY_TYPES)]);
	expect(Object.fromEntries([...words].map((text) => [text, readingOf(text).replaceAll(' ', '')]))).toEqual(
		checked,
	);
});
