// Invented articles, shaped as PubMed writes them, in pieces as a file gives them.

const AUTHORS = Array.from(
	{ length: 6 },
	(_, at) =>
		`<Author ValidYN="Y"><LastName>Name${at}</LastName><ForeName>Given</ForeName><Initials>G</Initials><AffiliationInfo><Affiliation>Department of Dermatology, Some University, Some City, Some Country</Affiliation></AffiliationInfo></Author>`,
).join('');
const SENTENCE =
	'Twenty-five patients were randomised by side to vesicles or saline after fractional laser and read at week 12. ';

/** An invented article of about 5 kB, shaped as PubMed writes them. */
function article(at) {
	const pmid = 10_000_000 + at;
	return `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">${pmid}</PMID><DateCompleted><Year>2024</Year><Month>12</Month><Day>13</Day></DateCompleted><Article PubModel="Print"><Journal><ISSN IssnType="Electronic">0000-0000</ISSN><JournalIssue CitedMedium="Internet"><Volume>44</Volume><PubDate><Year>2024</Year><Month>Dec</Month></PubDate></JournalIssue><Title>Sample Journal of Skin</Title></Journal><ArticleTitle>Vesicles after laser, trial ${at}: a <i>split-face</i> study.</ArticleTitle><ELocationID EIdType="doi" ValidYN="Y">10.1000/sample.${at}</ELocationID><Abstract><AbstractText Label="METHODS">${SENTENCE.repeat(8)}</AbstractText><AbstractText Label="RESULTS">${SENTENCE.repeat(10)}</AbstractText></Abstract><AuthorList CompleteYN="Y">${AUTHORS}</AuthorList><Language>eng</Language><PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList></Article><MeshHeadingList><MeshHeading><DescriptorName UI="D006801" MajorTopicYN="N">Humans</DescriptorName></MeshHeading></MeshHeadingList></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">${pmid}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>\n`;
}

const AT_ONCE = 200;
const PIECE = 65_536;
const encoder = new TextEncoder();

/** Articles whose numbers begin at one, as bytes. */
const articles = (from) =>
	encoder.encode(Array.from({ length: AT_ONCE }, (_, at) => article(from + at)).join(''));

const REPEATED = articles(0);

/** About so many bytes of articles: the same two hundred again and again, or each another one. */
export async function* pubmedBytes(total, isDistinct = false) {
	yield encoder.encode('<?xml version="1.0" ?>\n<PubmedArticleSet>\n');
	for (let [sent, from] = [0, 0]; sent < total; from += AT_ONCE) {
		const chunk = isDistinct ? articles(from) : REPEATED;
		for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
		sent += chunk.length;
	}
	yield encoder.encode('</PubmedArticleSet>');
}
