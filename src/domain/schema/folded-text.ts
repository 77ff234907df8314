// † browser

/**
 * Radicals without a Unicode decomposition and, at the same index, their characters (EquivalentUnifiedIdeograph of
 * Unicode 14).
 */
const RADICALS =
	'⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲';
const IDEOGRAPHS =
	'厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀';

let byRadical: ReadonlyMap<string, string> | undefined;

/** Made at first use, so that scripts which fold nothing need not bring the lists along. */
function ideographOf(radical: string): string | undefined {
	byRadical ??= new Map([...IDEOGRAPHS].map((character, i) => [[...RADICALS][i] ?? '', character]));
	return byRadical.get(radical);
}

/** Radicals and compatibility ideographs. PDFs often contain them instead of the normal characters. */
const LOOK_ALIKE = /[\u2E80-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;
/**
 * Invisible characters: zero width, soft hyphens, direction marks, variation selectors. The joiner inside an emoji is
 * kept. It is matched with the character before it, because older browsers have no lookbehind.
 */
const UNSEEN =
	/([\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]\u200D(?=\p{Extended_Pictographic}))|\p{Cf}|[\uFE00-\uFE0D\u{E0100}-\u{E01EF}]/gu;
/** Spaces of other widths, no-break spaces, and line separators that editors do not show as line breaks. */
const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F]/g;
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/g;

/**
 * Replaces look-alike characters by the normal ones: ⼯业 → 工业, Ｇ６０ → G60, a no-break space → a space. Removes invisible
 * characters. Keeps Chinese punctuation and the ideographic space. Idempotent.
 */
export function foldedText(text: string): string {
	return text
		.replaceAll(LOOK_ALIKE, (character) => ideographOf(character) ?? character.normalize('NFKC'))
		.replaceAll(UNSEEN, (_, joined: string | undefined) => joined ?? '')
		.replaceAll(ODD_SPACE, ' ')
		.replaceAll(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
