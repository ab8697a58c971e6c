/** Words on a label that stand around a list and are no ingredient: headings, titles, may-contain signs, purposes. */
import { nameKey } from './letters.ts';

const keys = (words: readonly string[]) => new Set(words.map(nameKey));

/** Headings of an ingredient list, in the languages labels are printed in. */
export const HEADINGS = keys([
	'ingredients',
	'ingredient',
	'ingredients list',
	'ingredient list',
	'full ingredients',
	'full ingredient list',
	'full ingredients list',
	'list of ingredients',
	'product ingredients',
	'other ingredients',
	'inci',
	'inci name',
	'inci list',
	'ctfa',
	'ingredients inci',
	'composition',
	'contains',
	'ingrédients',
	'liste des ingrédients',
	'liste complète des ingrédients',
	'inhaltsstoffe',
	'bestandteile',
	'zutaten',
	'ingredientes',
	'lista de ingredientes',
	'composición',
	'composição',
	'ingredienti',
	'ingredienten',
	'ingrediënten',
	'bestanddelen',
	'ingredienser',
	'indholdsstoffer',
	'innehåll',
	'innhold',
	'ainesosat',
	'składniki',
	'skład',
	'složení',
	'zloženie',
	'összetevők',
	'ingrediente',
	'sastojci',
	'состав',
	'ингредиенты',
	'склад',
	'інгредієнти',
	'съставки',
	'συστατικά',
	'içindekiler',
	'i̇çindekiler',
	'bileşenler',
	'成分',
	'全成分',
	'全成份',
	'成份',
	'配合成分',
	'原料',
	'全成分表示',
	'配料',
	'전성분',
	'성분',
	'화장품법에 따라 기재해야 하는 모든 성분',
	'모든 성분',
	'thành phần',
	'bảng thành phần',
	'ส่วนประกอบ',
	'ส่วนผสม',
	'المكونات',
	'مكونات',
	'רכיבים',
	'komposisi',
	'bahan',
	'kandungan',
]);

/** Headings of a row of chosen ingredients: a list only where no full one stands beside it. */
export const KEY_HEADINGS = keys([
	'key ingredients',
	'key ingredient',
	'main ingredients',
	'hero ingredients',
	'star ingredients',
	'featured ingredients',
	'highlighted ingredients',
	'notable ingredients',
	'ingrédients clés',
	'principaux ingrédients',
	'hauptinhaltsstoffe',
	'ingredientes clave',
	'ingredientes principales',
	'ingredientes principais',
	'ingredienti principali',
	'thành phần chính',
	'주요성분',
	'핵심성분',
	'主要成分',
	'主要成份',
	'核心成分',
]);

/** Words of a heading under which stands what is not in the bottle: what it is free from, and other products. */
export const AWAY = keys([
	'without',
	'free',
	'not',
	'sans',
	'ohne',
	'frei',
	'sin',
	'sem',
	'senza',
	'also',
	'try',
	'pair',
	'recommended',
	'discover',
	'related',
	'무첨가',
	'不使用',
	'無添加',
]);

/** What a product is called by its kind: the last word of a title. */
const PRODUCTS =
	/(?:\b(?:serum|cream|creme|crème|ampoules?|essence|toner|lotion|mask|masque|pads?|mist|gel|cleanser|moisturi[sz]er|emulsion|balm|solution|booster|kit|set|sérum|suero|crema)|크림|세럼|앰플|에센스|토너|로션|마스크|마스크팩|패드|미스트|クリーム|セラム|美容液|化粧水|乳液|アンプル|エッセンス|マスク|面霜|精华|精华液|精華液|面膜|乳霜)[\s\d.,]*(?:ml|g|매|oz)?\s*$/iu;

/** Whether a line ends as the title of a product does ("Exosome Cream 50 ml"). */
export function isProductTitle(line: string): boolean {
	return PRODUCTS.test(line.slice(-LONGEST_ENDING));
}

const LONGEST_ENDING = 40;

/** Headings of drug-facts blocks: what follows is an ingredient all the same. */
export const ACTIVE_HEADINGS = keys([
	'active ingredient',
	'active ingredients',
	'actives',
	'medicinal ingredients',
	'ingrédients actifs',
	'wirkstoffe',
	'유효성분',
	'有効成分',
]);
export const INACTIVE_HEADINGS = keys([
	'inactive ingredient',
	'inactive ingredients',
	'inactives',
	'non-medicinal ingredients',
	'other ingredients',
	'その他の成分',
	'기타성분',
]);

/** Signs and words that open a may-contain block. */
export const MAY_CONTAIN =
	/^[\s[({（【]*(?:\+\s*\/?\s*[-–−]|±|may\s+contain|peut\s+contenir|kann\s+enthalten|puede\s+contener|può\s+contenere|pode\s+conter|kan\s+bevatten|может\s+содержать)[\s:;,.)\]]*/iu;

/** Purposes printed after an active: no ingredient. */
export const PURPOSES = keys([
	'sunscreen',
	'sunscreens',
	'sunscreen agent',
	'skin protectant',
	'acne treatment',
	'purpose',
	'uv filter',
	'antiperspirant',
	'antidandruff',
	'external analgesic',
	'antiseptic',
	'drug facts',
	'skin lightener',
	'skin bleaching',
]);

/** Footnotes that say where an ingredient is from, copied along with the list. */
export const FOOTNOTES = keys([
	'plant origin',
	'natural origin',
	'naturally derived',
	'plant derived',
	'organic',
	'certified organic',
	'organic ingredient',
	'essential oil',
	'tanning agent',
	'synthetic',
	'vegan',
	"d'origine naturelle",
	'origine naturelle',
	'aus biologischem anbau',
	'biologique',
]);

/** Buttons that web pages leave in a copied list. */
export const PAGE_WORDS = keys([
	'more',
	'less',
	'see more',
	'see less',
	'read more',
	'show more',
	'show less',
	'view more',
]);
