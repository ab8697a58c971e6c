/** Whether it is worth reading a text with care: the cheap look before the careful one. */

/** A stem of every word that the tables hold for vesicles, media and platelets: `vesicle-hint.test.ts` asks for each. */
const HINT =
	/exos|exoz|egzo|eksos|eksoz|ekzo|ectosom|esosom|migrasom|[vw]es[ií][ck]|vés|vesc|vezik|extracel|εξ[ωώ]|[еэ]кзос|везик|엑소|소포|베지|엑스트라|エクソ|エキソ|ベシク|小胞|外泌|外秘|外吐|胞泌|囊泡|ngoại|pęch|hücre d|ถุง|medi|milieu|meio|mezzo|terreno|cond|superna|surnag|broth|cultur|coltur|cultiv|kultur|nuôi|môi trường|배양|배지|컨디|培養|培养|上清|条件|條件|コンデ|сред|plate|plaq|plät|piastr|thrombo|tiểu cầu|혈소판|血小板|тромбо|secret|sekret|sécrét|시크리톰|세크레|분비체|セクレ|分泌|секрет|pr[pf]|evs|omv|pd(?:en|ev|vl)|peln|سوسوم|سوزوم|زوزوم|حويصل|אקסו|เอก|เอ็ก|एक्स/iu;

/** Whether a text may name vesicles, a medium or platelets at all: a cheap look before the careful one. */
export function mayName(text: string): boolean {
	return HINT.test(text);
}
