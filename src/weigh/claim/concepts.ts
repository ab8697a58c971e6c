/** Ideas that a sentence may hold, each as the stems that say it, in English and, as far as is cheap, French. */

export const CONCEPTS = {
	'all-cells':
		/\b(?:every|all|any|most|nearly|virtually|almost|presque)\b.{0,30}\b(?:cells?|cellules?)\b/,
	releasing:
		/\b(?:releas|secret|produc|shed|made by|makes?\b|generat|creat|emit|expel|pump|export|excret|discharg|(?:puts?|lets?|sends?) out|gives? off|give rise|lib[eè]r|font\b|faite? par)/,
	protein: /\b(?:protein|prot[ée]in)/,
	lipid: /\b(?:lipid|fats?\b|lipide|gras\b)/,
	rna: /\b(?:m?i?cro-?\s?rna|mi-?rnas?\b|rnas?\b|arn\b|nucleic acid)/,
	mirna: /\b(?:micro-?\s?rnas?|mi-?rnas?|micro-?arn)\b/,
	mrna: /\b(?:m-?rna|messenger rna|arn messager)\b/,
	stability:
		/(?:stabl|stabilit|shelf|degrad|break(?:s|ing)? down|broken down|spoil|robust|durab|outlast|outliv|persist|last(?:s|ing)? (?:longer|far|much)|hold(?:s)? up|lose (?:their )?activity|keeps? (?:far|much|well|better|long)|stays? (?:stable|fresh))/,
	'growth-factor': /\b(?:growth[- ]factor|facteurs? de croissance)/,
	entering:
		/\b(?:penetrat|p[ée]n[eè]tr|permeat|pass(?:es|ing)?\b|slip|sneak|seep|travel|migrat|sink|diffus|glid|travers|mov(?:e|es|ing) (?:right )?through|(?:gets?|goes|go) (?:right |straight |easily )?(?:through|past|into)|cross(?:es|ing)?\b|reach)/,
	'outer-skin':
		/(?:stratum corneum|corneum|skin(?:'s)? (?:natural )?barrier|outer(?:most)? (?:skin|layer)|(?:top|surface|uppermost|upper) layer|horny layer|skin's (?:outer|surface)|epiderm|couche corn[ée]e)/,
	'small-dose':
		/(?:(?:lower|smaller|low|small|less|fewer|reduced|tiny|minimal|fraction)\b.{0,25}(?:percent|concentration|dose|dosage|amount|level|of it|%)|use less|less of (?:it|them)|don't need (?:as|so) much|(?:half|fraction of) the (?:dose|concentration|usual))/,
	collagen: /\b(?:collag[eè]n|col ?-?[137]\b|col[13]a)/,
	fibroblast: /fibroblast/,
	'stem-cell': /\b(?:stem[- ]?cell|cellules? souches?|msc)/,
	platelet: /\b(?:platelet|plaquett)/,
	plant: /\b(?:plant|botanical|plante|v[ée]g[ée]tal)/,
	bacteria: /\b(?:bacteri|probiotic|bact[ée]ri|germs?\b|microb)/,
	origin:
		/\b(?:origin|sourc(?:e|ed|es|ing)\b|where .{0,25}(?:from|sourced)|which cells|c(?:a|o)me from|provenance)/,
	strength: /\b(?:poten(?:cy|t)|strength|how strong|stronger|puissan|force\b)/,
	price: /\b(?:cost|price|prix|expensive|co[uû]t)/,
	inflammation: /\binflamm/,
	docking: /\b(?:dock|bind|binds|bound|attach|receptor|r[ée]cepteur|latch)/,
	density: /\b(?:densit|denser|firmer dermis|dens\w{0,10} (?:skin|derm))/,
	'fine-lines': /(?:fine lines?|lines? (?:look|fade|get|are|were)|wrinkle|ridules?|crow.?s feet)/,
	biopsy: /\b(?:biops|histolog|histopatholog|skin samples?|tissue samples?|under the microscope)/,
	'smooth-dermis': /(?:smooth|iron(?:ed|ing)|lisse)/,
	dermis: /\bderm(?:is|e)\b/,
	nfkb: /\bnf-?\s?k(?:b|appa)/,
	redness: /\b(?:redness|red\b(?! (?:blood|light|wine|streak))|reddened|erythema|flush|rougeur)/,
	lessening:
		/\b(?:reduc|calm|sooth|less\b|less[eo]n|lower|down\b|decreas|declin|minimi[sz]|drops?\b|fall|fell\b|cut\b|cuts\b|diminish|relie[vf]|fade|eases?\b|easing|settl|tame|quiet|r[ée]dui|apais|baiss|milder|quell|takes? .{0,20}down|evaporat|better\b|improv)/,
	tingling: /\b(?:tingl|picot)/,
	ceramide: /\b(?:ceramid|c[ée]ramid)/,
	'water-loss':
		/(?:trans-?\s?epidermal|tewl\b|water loss|moisture (?:evaporat|loss)|perte (?:insensible )?en eau|evaporat)/,
	'collagen-seven': /\b(?:vii|7)\b/,
	cytokine: /\b(?:cytokine|interleukin)/,
	wound: /\b(?:wound|plaie|re-?epitheli|closure)/,
	laser: /\blaser|\bablat/,
	faster: /\b(?:fast|speed|sped|accelerat|quick|sooner|rapid|shorten|plus vite)/,
	barrier: /\b(?:barrier|barri[eè]re)/,
	'selling-out':
		/(?:sell(?:s|ing)? out|sold out|disappears? from|out of stock|flies off|snapped up|gone (?:with)?in|runs out)/,
	pore: /\bpores?\b/,
	'social-life':
		/\b(?:social|going out|return(?:ed|ing|s)?\b|back to|resum|daily life|everyday life|activities|out in public)/,
	mask: /\b(?:mask|masque)/,
	downtime: /\b(?:downtime|recovery|recover|rest after|halv|half)/,
	alias: /\b(?:name|alias|hide|hidden|hiding|label|list|trade ?mark|trademarked)/,
	'raw-name': /\b(?:filtrate|extracellular vesicles?|trade ?mark(?:ed)?|msc-derived|filtrat)/,
	liposome: /\b(?:nano-?\s?)?liposom/,
	cosmetic: /\b(?:cosmetic|cosm[ée]tique)/,
	'living-cells':
		/\b(?:(?:viable|living|live|whole)\b.{0,10}(?:cells?|cellules?)|cellules? vivantes?|cell-free|free of cells|no cells)/,
	conditions: /\b(?:dna|gmp|threshold|adn|bpf)\b/,
	systemic:
		/\b(?:systemic|throughout the body|whole[- ]body|in(?:side)? the body|beyond the skin|bloodstream|syst[ée]mique|dans le corps)/,
	drug: /\b(?:drug|medicin|pharmaceutical|m[ée]dicament)/,
	endotoxin: /\bendotoxin/,
	'patch-test': /(?:patch[- ]?test|test (?:it )?(?:on|your)|essayez|forearm)/,
	energy:
		/\b(?:energy|energ[ie]|electricity|carbon|co2|footprint|[ée]nergie|[ée]nerg[ée]tique|resource-intensive)/,
	evidence:
		/\b(?:stud(?:y|ies)|data|evidence|peer[- ]review|research|[ée]tudes?|donn[ée]es|published|science|claims?)/,
	scarcity:
		/\b(?:thin|scarce|sparse|few\b|limited|little|lacking|preliminary|infancy|handful|hardly any|not many|not much|still (?:young|small|early)|early days|peu\b)/,
	'in-vitro': /(?:in vitro|test[- ]?tube|cell culture|petri|lab(?:oratory)? (?:dish|work))/,
	'small-studies': /\b(?:small|tiny|uncontrolled|without controls?|no controls?|short)/,
	randomised: /\b(?:randomi[sz]|rcts?\b|controlled trial|tir[ée]s? au sort)/,
	awaiting:
		/(?:\b(?:await|missing|waiting|lack|yet\b|no\b|none|not\b|never|without|zero|pas\b|pending|outstanding|needed|still to|absent|don't|cannot)|n't\b)/,
	'own-trial': /\b(?:3|three|trois)\b.{0,20}(?:formula|serum|product|formule)/,
	'half-year': /\b(?:(?:6|six)[- ](?:months?|mois)|half a year|six-month)/,
	mist: /\b(?:mist|spritz|brume)|damp skin|dampen/,
	absorbing: /\b(?:absor|uptake|take[ns]? (?:in|up)|soaks? (?:in|up))/,
	waiting:
		/\b(?:wait|leave|give|gap|attend|let it (?:sit|sink|absorb|settle)|pause|hold off|allow|interval)/,
	'other-active':
		/\b(?:active|layer|next (?:product|step|serum)|other (?:product|serum|skincare)|following product)/,
	roller: /\b(?:roller|rolling|rouleau|gua sha|globes?|massage tool)/,
	cold: /\b(?:cold|cool|chill|ice|iced|frozen roller|froid)/,
	'sun-protection':
		/(?:\bspf\s?\d*|sun (?:protection|filter|care)|sunscreen|protect\w{0,10}.{0,15}(?:from|against) (?:the )?(?:sun|uv)|uv (?:protection|filter)|\buv\b|soleil)/,
	pilling: /\b(?:pills|pilling|rolls off|balls up|peluche)/,
	'too-much': /\b(?:too much|overuse|overdo|silicon|clash|trop\b)/,
	purging: /\b(?:purg)/,
	congestion: /\b(?:congestion|breakout|unmask|spots?\b|boutons)/,
	mice: /\b(?:mice|mouse|souris|murine)/,
	homing:
		/\b(?:homing|home in|homes in|target|designer|engineer|guide|steer|direct(?:ed|s)? to|seek)/,
	regulator:
		/\b(?:regulat|authorit|guideline|rules?\b|lawmaker|legislat|agenc(?:y|ies)|government|autorit)/,
	'batch-code':
		/\b(?:qr|batch (?:report|code)|batch's report|purity (?:threshold|limit|standard)|purity)/,
	retinol: /\b(?:retino[li]|retinal|r[ée]tinol)/,
	alternating:
		/\b(?:alternat(?:e|ing)\b|one night|every other|pair|complement|next;|nights?\b|evenings?\b)/,
	sensitive: /\b(?:sensitive|sensible|reactive skin)/,
	gently:
		/(?:every other|every second|every two|irritant|irritat|tolerat|well[- ]tolerated|un soir sur deux)/,
	hydration: /\b(?:hydrat|moistur|humidit)/,
	oxidation: /\b(?:oxid|free radical|antioxid|oxyd)/,
	fridge: /\b(?:fridge|refrigerat|frigo|au frais)/,
	'as-labelled': /\b(?:label|unless|[ée]tiquette)/,
	'freeze-dried': /\b(?:freeze-?\s?dried|lyophili|powder|poudre)/,
	'room-temperature': /(?:room temperature|temp[ée]rature ambiante|out of the fridge)/,
	condensation: /\b(?:condens|moisture that forms|water drops|droplets)/,
	pregnancy: /\b(?:pregnan|expectant|mums?-to-be|grossesse|enceinte|expecting)/,
	'no-data': /(?:\bdata|toxic|stud(?:y|ies)|unknown|tested|donn[ée]es|research|evidence)/,
	texture:
		/\b(?:textur|smoother (?:skin|complexion|surface)|skin (?:is|feels|looks) smoother|grain de (?:la )?peau)/,
	peak: /\b(?:peak|highest|maxim|culminat|tops? out|max(?:es)? out|greatest|sommet)/,
	asking: /\b(?:ask|quiz|inquir|enquir|questions?|find out|check (?:with|that|whether)|demand)/,
	purity: /\b(?:purity|pure\b|puret[ée])/,
	training: /\b(?:train|qualif|experience of staff|form(?:ation|[ée]))/,
	ai: /\b(?:ai\b|ai-|artificial intelligence|machine[- ]learn|algorithm|computer-designed|generative|ia\b)/,
	peptide: /\bpeptide/,
	swab: /\b(?:swab|frottis)/,
	'smart-syringe': /\b(?:smart syringe|syringe|seringue)/,
	sceptic: /\b(?:s[ck]eptic|doubt|wary|hesitant|unconvinced|prudent)/,
	synthetic:
		/\b(?:synthetic|mimetic|mimics?\b|artificial exosome|bio-?engineered alternatives?|synth[èe])/,
	baggage: /\b(?:baggage|risks?\b|downsides?|drawbacks?|dangers?|complications?|burden)/,
	'cell-therapy': /(?:cell therapy|whole[- ]cell|living cells?|stem cells?|th[ée]rapie cellulaire)/,
	gain: /\b(?:gains?\b|benefit|improvement|results?\b|effects? (?:is|are)|difference|progress|b[ée]n[ée]fice)/,
	modest:
		/\b(?:incremental|modest|small but|subtle|slight|gradual|not dramatic|step by step|petits?\b)/,
	irritant: /\birritant/,
	starting: /\b(?:start|begin)/,
	quieting: /\b(?:quieting|quiets?\b|quieter|hush)/,
	feeling: /\b(?:feel|sensation|sense|describ|call it|say)/,
	subject: /\b(?:exosom|vesicle|evs?\b|they\b|it\b|this\b|these\b|our\b|serum|formula)/,
	sulphate: /\b(?:sul(?:ph|f)ate|surfactant|harsh (?:cleanser|soap|wash))/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Concept = keyof typeof CONCEPTS;

/** Every idea that a sentence holds; the sentence is given as `normalised` writes it. */
export function conceptsIn(sentence: string): ReadonlySet<Concept> {
	const names: Concept[] = [];
	for (const [name, stems] of Object.entries(CONCEPTS)) {
		if (stems.test(sentence) && isConcept(name)) names.push(name);
	}
	return new Set(names);
}

function isConcept(name: string): name is Concept {
	return Object.hasOwn(CONCEPTS, name);
}
