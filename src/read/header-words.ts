/** Words on a label that stand around a list and are no ingredient: headings, may-contain signs, purposes, functions of prose. */
import { nameKey } from './letters.ts';

const keys = (words: readonly string[]) => new Set(words.map(nameKey));

/** Headings of an ingredient list, in the languages labels are printed in. */
export const HEADINGS = keys([
	'ingredients', 'ingredient', 'ingredients list', 'ingredient list', 'full ingredients', 'full ingredient list', 'full ingredients list', 'list of ingredients',
	'key ingredients', 'product ingredients', 'other ingredients', 'inci', 'inci name', 'inci list', 'ctfa', 'ingredients inci', 'composition', 'contains',
	'ingrédients', 'liste des ingrédients', 'liste complète des ingrédients', 'inhaltsstoffe', 'bestandteile', 'zutaten', 'ingredientes', 'lista de ingredientes', 'composición', 'composição',
	'ingredienti', 'ingredienten', 'ingrediënten', 'bestanddelen', 'ingredienser', 'indholdsstoffer', 'innehåll', 'innhold', 'ainesosat', 'składniki', 'skład', 'složení', 'zloženie', 'összetevők',
	'ingrediente', 'sastojci', 'состав', 'ингредиенты', 'склад', 'інгредієнти', 'съставки', 'συστατικά', 'içindekiler', 'i̇çindekiler', 'bileşenler',
	'成分', '全成分', '全成份', '成份', '主要成分', '配合成分', '原料', '全成分表示', '配料', '전성분', '성분', '주요성분', '화장품법에 따라 기재해야 하는 모든 성분', '모든 성분',
	'thành phần', 'thành phần chính', 'bảng thành phần', 'ส่วนประกอบ', 'ส่วนผสม', 'المكونات', 'مكونات', 'רכיבים', 'komposisi', 'bahan', 'kandungan',
]);

/** Headings of drug-facts blocks: what follows is an ingredient all the same. */
export const ACTIVE_HEADINGS = keys(['active ingredient', 'active ingredients', 'actives', 'medicinal ingredients', 'ingrédients actifs', 'wirkstoffe', '유효성분', '有効成分']);
export const INACTIVE_HEADINGS = keys(['inactive ingredient', 'inactive ingredients', 'inactives', 'non-medicinal ingredients', 'other ingredients', 'その他の成分', '기타성분']);

/** Signs and words that open a may-contain block. */
export const MAY_CONTAIN = /^[\s[({（【]*(?:\+\s*\/?\s*[-–−]|±|may\s+contain|peut\s+contenir|kann\s+enthalten|puede\s+contener|può\s+contenere|pode\s+conter|kan\s+bevatten|может\s+содержать)[\s:;,.)\]]*/iu;

/** Purposes printed after an active: no ingredient. */
export const PURPOSES = keys(['sunscreen', 'sunscreens', 'sunscreen agent', 'skin protectant', 'acne treatment', 'purpose', 'uv filter', 'antiperspirant', 'antidandruff', 'external analgesic', 'antiseptic', 'drug facts', 'skin lightener', 'skin bleaching']);

/** Buttons that web pages leave in a copied list. */
export const PAGE_WORDS = keys(['more', 'less', 'see more', 'see less', 'read more', 'show more', 'show less', 'view more']);

/** Words that no ingredient name holds and that sentences are made of. */
export const PROSE_WORDS = keys([
	'the', 'this', 'that', 'these', 'those', 'is', 'are', 'was', 'be', 'been', 'it', 'its', 'to', 'for', 'with', 'without', 'your', 'you', 'our', 'we', 'they', 'their', 'from', 'helps', 'help', 'which', 'who', 'while', 'when',
	'please', 'may', 'can', 'will', 'not', 'made', 'avoid', 'contact', 'keep', 'use', 'used', 'apply', 'skin', 'look', 'looks', 'feel', 'feels', 'hydrates', 'moisturizes', 'soothes', 'nourishes', 'protects', 'supports', 'improves', 'reduces', 'provides', 'restores', 'known', 'against', 'into', 'as', 'at', 'by', 'in', 'on', 'or', 'such', 'than', 'more', 'up', 'so', 'if', 'free', 'tested', 'list', 'lists', 'packaging', 'natural', 'origin', 'organic', 'certified', 'ingredient', 'ingredients', 'contains',
	'et', 'les', 'des', 'pour', 'avec', 'sans', 'est', 'sont', 'issu', 'issus', 'und', 'mit', 'für', 'aus', 'los', 'las', 'para', 'con', 'per', 'biologique', 'agriculture',
]);
