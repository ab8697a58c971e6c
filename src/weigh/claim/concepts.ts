/** Ideas that a sentence may hold, each as the stems that say it, in English and, as far as is cheap, French. */

export const CONCEPTS = {
	'all-cells':
		/\b(?:every|all|any|most|nearly|virtually|practically|just about|almost|presque)\b.{0,30}\b(?:cells?|cellules?)\b/,
	releasing:
		/\b(?:releas|secret|produc|shed|made by|makes?\b|generat|creat|emit|expel|pump|export|excret|discharg|(?:puts?|lets?|sends?) out|gives? off|give rise|lib[eè]r|font\b|faite? par)/,
	protein: /\b(?:protein|prot[ée]in)/,
	lipid: /\b(?:lipid|fats?\b|fatty\b|natural oils|lipide|gras\b)/,
	rna: /\b(?:m?i?cro-?\s?rna|mi-?rnas?\b|rnas?\b|arn\b|nucleic acid|genetic (?:material|message|instruction|snippet)|ribonucleic)/,
	mirna: /\b(?:micro-?\s?rnas?|mi-?rnas?|micro-?arn)\b/,
	mrna: /\b(?:m-?rna|messenger rna|arn messager)\b/,
	stability:
		/(?:stabl|stabilit|shelf|degrad|break(?:s|ing)? down|broken down|spoil|robust|durab|outlast|outliv|persist|last(?:s|ing)? (?:longer|far|much)|hold(?:s)? up|lose (?:their )?activity|keeps? (?:far|much|well|better|long)|stays? (?:stable|fresh)|stur?d(?:y|ier)|resilien|tougher|surviv|less prone|decay|fall(?:s|ing)? apart|intact|fragile|keep(?:s)? their)/,
	'growth-factor': /\b(?:growth[- ]factor|facteurs? de croissance)/,
	entering:
		/\b(?:penetrat|p[ée]n[eè]tr|permeat|pass(?:es|ing)?\b|slip|sneak|seep|travel|migrat|sink|diffus|glid|travers|mov(?:e|es|ing) (?:right )?through|(?:gets?|goes|go) (?:right |straight |easily )?(?:through|past|into)|cross(?:es|ing)?\b|reach|sail|breez|pierc|squeez|work (?:their|its) way|mak(?:e|es|ing) (?:their|its) way|soak)/,
	'outer-skin':
		/(?:stratum corneum|corneum|skin(?:'s)? (?:natural )?barrier|outer(?:most)? (?:skin|layer)|(?:top|surface|uppermost|upper) layer|horny layer|skin's (?:outer|surface)|epiderm|couche corn[ée]e|skin barrier|dead cell layer|keratin layer|outer (?:barrier|shell|wall)|skin surface|surface of the skin)/,
	'small-dose':
		/(?:(?:lower|smaller|low|small|less|fewer|reduced|tiny|minimal|fraction)\b.{0,25}(?:percent|concentration|dose|dosage|amount|level|of it|%)|use less|less of (?:it|them)|don't need (?:as|so) much|(?:half|fraction of) the (?:dose|concentration|usual)|less is (?:needed|enough)|low-dose|a little (?:is|goes)|sparing|at low levels|tiny (?:amount|dose)s?)/,
	collagen: /\b(?:collag[eè]n|col ?-?[137]\b|col[13]a)/,
	fibroblast: /fibroblast/,
	'stem-cell': /\b(?:stem[- ]?cell|cellules? souches?|msc)/,
	platelet: /\b(?:platelet|plaquett|thrombocyt)/,
	plant: /\b(?:plant|botanical|plante|v[ée]g[ée]tal)/,
	bacteria: /\b(?:bacteri|contaminat|probiotic|bact[ée]ri|germs?\b|microb)/,
	origin:
		/\b(?:origin|sourc(?:e|ed|es|ing)\b|where .{0,25}(?:from|sourced)|which cells|c(?:a|o)me from|provenance|parent cell|donor cell|mother cell|starting material|derived from|where it is made|cell of origin)/,
	strength:
		/\b(?:poten(?:cy|t)|strength|how strong|stronger|puissan|force\b|effectiveness|efficac|power\b|powerful|activity)/,
	price: /\b(?:cost|price|prix|expensive|co[uû]t|cheap|pricing|expens)/,
	inflammation: /\binflamm/,
	generic:
		/\b(?:generic|ordinary|plain|just\b|only\b|mere|simpl|rather|alone|instead|not\b|no\b|n't\b|nothing|exosom|vesicle|simple|standard|conventional|common|lipid|fat bubble)/,
	eliciting:
		/\b(?:fibroblast|elastin|stimul|boost|produc|mak(?:e|es|ing)\b|generat|push|trigger|activat|still|coax|prompt|get\b|works?\b)/,
	cargo: /\b(?:cargo|payload|carr(?:y|ies)|content|potency)/,
	bottle: /\b(?:serum|exosom|bottle|product|formula|launch|brand|cream|ampoule|drop\b)/,
	docking:
		/\b(?:dock|bind|binds|bound|attach|receptor|r[ée]cepteur|latch|fus(?:e|es|ing|ion)\b|engag|lands?\b|landing|hook|in contact|contact with|couples?\b)/,
	density:
		/\b(?:densit|denser|firmer dermis|dens\w{0,10} (?:skin|derm)|thicker|thickness|thicken|compact)/,
	'fine-lines': /(?:fine lines?|lines? (?:look|fade|get|are|were)|wrinkle|ridules?|crow.?s feet)/,
	biopsy:
		/\b(?:biops|histolog|histopatholog|skin samples?|tissue samples?|under the microscope|tissue sections?|slides\b|excised skin)/,
	'smooth-dermis': /(?:smooth|iron(?:ed|ing)|lisse|flatten|pressed|even(?:er)?\b)/,
	dermis: /\bderm(?:is|e)\b/,
	nfkb: /\b(?:nf-?\s?k(?:b|appa)|nuclear factor)/,
	redness:
		/\b(?:redness|red\b(?! (?:blood|light|wine|streak))|reddened|erythema|flush|rougeur|pinkness|ruddy|blush)/,
	lessening:
		/\b(?:reduc|calm|sooth|less\b|less[eo]n|lower|down\b|decreas|declin|minimi[sz]|drops?\b|fall|fell\b|cut\b|cuts\b|diminish|relie[vf]|fade|eases?\b|easing|settl|tame|quiet|r[ée]dui|apais|baiss|milder|quell|takes? .{0,20}down|better\b|improv|subsid|abat|alleviat|reced|vanish|dampen|curb|ton(?:e|es|ed|ing) down|weaken|dial|shrink|go(?:es)? away|slow(?:s|ed)?\b|keeps? .{0,20}at bay|hold(?:s)? on to|lock(?:s)? in|prevent)/,
	tingling: /\b(?:tingl|prickl|stinging|picot)/,
	ceramide: /\b(?:ceramid|c[ée]ramid)/,
	'water-loss':
		/(?:trans-?\s?epidermal|tewl\b|water loss|los(?:s of|es?|ing) (?:\w+ )?(?:water|moisture)|moisture (?:evaporat|loss)|perte (?:insensible )?en eau|evaporat|water (?:escap|evaporat|leav|leak)\w*|moisture (?:escap|leav|leak)\w*|dehydrat|escap\w* of (?:water|moisture)|(?:holds?|locks?) (?:on to |in )?(?:its |the |more )?(?:water|moisture))/,
	'collagen-seven': /\b(?:vii|7)\b/,
	cytokine:
		/\b(?:cytokine|interleukin|inflammatory (?:messenger|mediator|marker|signal|molecule|factor)s?|tnf|il-?\d)/,
	wound:
		/\b(?:wound|plaie|re-?epitheli|closure|heal(?:s|ed|ing)?\b|recover\w*|repair\w*|mends?\b|mended)/,
	laser: /\blaser|\bablat/,
	faster:
		/\b(?:fast|speed|sped|accelerat|quick|sooner|rapid|shorten|plus vite|swift|ahead of|earlier|less time|days sooner)/,
	barrier: /\b(?:barrier|barri[eè]re|defen[cs]es?|protective layer|shield)/,
	'selling-out':
		/(?:sell(?:s|ing)? out|sold out|disappears? from|out of stock|flies off|snapped up|gone\b.{0,20}\b(?:with)?in (?:\w+ )?(?:minutes?|hours?|days?)|runs out|vanish|cleared out|emptied|ran out|run out|no longer available)/,
	pore: /\bpores?\b/,
	'social-life':
		/\b(?:social|going out|return(?:ed|ing|s)?\b|back to|resum|daily life|everyday life|activities|out in public|\bparty|parties|friends|normal life|public|outings?|work again|their plans|diary)/,
	mask: /\b(?:mask|masque)/,
	downtime: /\b(?:downtime|recovery|recover|rest after|halv|half)/,
	alias:
		/\b(?:name|alias|hide|hidden|hiding|label|list|trade ?mark|trademarked|call(?:ed|s)\b|terms?\b|disguis|synonym|code ?words?|known as|appear as|masquerad)/,
	'raw-name': /\b(?:filtrate|extracellular vesicles?|trade ?mark(?:ed)?|msc-derived|filtrat)/,
	liposome: /\b(?:nano-?\s?)?liposom/,
	cosmetic: /\b(?:cosmetic|cosm[ée]tique|beauty product|skin ?care)/,
	'living-cells':
		/\b(?:(?:viable|living|live|whole)\b.{0,10}(?:cells?|cellules?)|cellules? vivantes?|cell-free|free of cells|no cells|cells? (?:are |have been )?(?:removed|filtered))/,
	conditions: /\b(?:dna|gmp|threshold|adn|bpf|good manufacturing|genetic material)\b/,
	systemic:
		/\b(?:systemic|throughout the body|whole[- ]body|in(?:side)? the body|beyond the skin|bloodstream|syst[ée]mique|dans le corps|entire body|rest of the body|circulation|internal(?:ly)? (?:effect|action)|effects? inside)/,
	becoming:
		/\b(?:becom|count|cross|turn|makes?\b|class|territory|the line|regulat|considered|treated as|deemed|law|legal|is a (?:drug|medicine)|are (?:drugs|medicines)|hint|claim|devien)/,
	drug: /\b(?:drug|medicin|pharmaceutical|m[ée]dicament|therapeutic product|pharma\b)/,
	endotoxin: /\bendotoxin|lipopolysaccharide|pyrogen/,
	'no-sun-protection':
		/(?:\bno\b|\bnot\b|n't\b|never|without|zero|lack|replac|instead of|substitute for|pas\b|aucun)[^.;]{0,32}(?:\bspf|\bsun|\buv\b|soleil)|(?:spf|sun (?:protection|filter)|sunscreen)[^.;]{0,14}(?:absent|missing|lacking|still (?:needed|necessary|required))/,
	'patch-test':
		/(?:patch[- ]?test|test (?:it )?(?:on|your)|essayez|forearm|spot test|test (?:a|it on a) (?:small|little)|inner (?:arm|elbow)|try it on)/,
	energy:
		/\b(?:energy|energ[ie]|electricity|carbon|co2|footprint|[ée]nergie|[ée]nerg[ée]tique|resource-intensive|power-hungry|emission|climate|electric)/,
	making:
		/\b(?:produc|manufactur|making|made\b|cultur|purif|freez|lyophil|cold chain|chill|bioreactor|grow|process|exosom|vesicle|fabri)/,
	evidence:
		/\b(?:stud(?:y|ies)|data|evidence|peer[- ]review|research|[ée]tudes?|donn[ée]es|published|science|claims?|papers?\b|publications?|trials?\b|literature|proof\b|studied)/,
	scarcity:
		/\b(?:thin|scarce|sparse|few\b|limited|little|lacking|preliminary|infancy|handful|hardly any|not many|not much|still (?:young|small|early)|early days|peu\b|not enough|insufficient|weak\b|immature|slim\b|patchy|wanting|rare\b|meagre|shaky|lack\b|lacks\b|barely|hardly|under-?researched|under-?studied)/,
	'in-vitro':
		/(?:in vitro|test[- ]?tube|cell culture|petri|lab(?:oratory)? (?:dish|work)|cells? in (?:a )?dish|cell (?:studies|work|experiments?|tests?)|bench (?:work|studies)|lab (?:tests?|studies|experiments?)|dishes)/,
	'small-studies':
		/\b(?:small|tiny|uncontrolled|without controls?|no controls?|short|pilot|underpowered|few (?:participants|people|subjects)|handful of)/,
	randomised: /\b(?:randomi[sz]|rcts?\b|controlled trial|tir[ée]s? au sort)/,
	awaiting:
		/(?:\b(?:await|missing|waiting|lack|yet\b|no\b|none|not\b|never|without|zero|pas\b|pending|outstanding|needed|still to|absent|don't|cannot)|n't\b|still\b|future|remain\w* to|not been|has yet|have yet)/,
	'own-trial': /\b(?:3|three|trois)\b.{0,20}(?:formula|serum|product|formule|formules)/,
	'half-year': /\b(?:(?:6|six)[- ](?:months?|mois)|half a year|six-month|26 weeks|half-year)/,
	mist: /\b(?:mist|spritz|spray|brume|hydrosol|facial water|toner first)|(?:damp|wet|moist) (?:skin|face)|(?:dampen|moisten|wet)(?:ing|s)? (?:the |your )?(?:skin|face)/,
	absorbing: /\b(?:absor|uptake|take[ns]? (?:in|up)|soaks? (?:in|up)|penetrat|deliver)/,
	waiting:
		/\b(?:wait|leave|give|gap|attend|let it (?:sit|sink|absorb|settle)|pause|hold off|allow|interval|hold on|rest for|1 minute|60 seconds|minute before)/,
	'other-active':
		/\b(?:active|layer|next (?:product|step|serum)|other (?:product|serum|skincare)|following product|(?:anything|something) else|more products?|another (?:product|serum)|on top|rest of your routine)/,
	'on-skin': /\b(?:serum|skin|corneo|face\b|press|product|push|nudg|absor|exosom|vesicle|peau)/,
	genuine:
		/\b(?:real|genuine|true|truly|honest|there\b|measurable|but\b|yet\b|though|however|skin|exosom|vesicle|serum|expect)/,
	sulphates: /\bsul(?:ph|f)ate/,
	roller: /\b(?:roller|rolling|rouleau|gua sha|globes?|massage tool|jade|massag)/,
	cold: /\b(?:cold|cool|chill|ice|iced|frozen roller|froid)/,
	'sun-protection':
		/(?:\bspf\s?\d*|sun (?:protection|filter|care)|sunscreen|protect\w{0,10}.{0,15}(?:from|against) (?:the )?(?:sun|uv)|uv (?:protection|filter)|\buv\b|soleil)/,
	pilling:
		/\b(?:it pills|pills (?:up|under|on)|(?:serum|product|formula) pills|pilling|rolls off|balls up|peluche)/,
	'too-much':
		/\b(?:too much|overuse|overdo|silicon|clash|trop\b|excess|heavy-?handed|over-?appl|conflict|incompatib|less product)/,
	purging: /\b(?:purg)/,
	congestion: /\b(?:congestion|breakout|unmask|spots?\b|boutons)/,
	mice: /\b(?:mice|mouse|souris|murine|rodent|preclinical|animal (?:stud|trial|test|model))/,
	homing:
		/\b(?:homing|home in|homes in|target|designer|engineer|guide|steer|direct(?:ed|s)? to|seek|address|zip ?code|lead them|aim\w*|find (?:their|its) way|attract)/,
	regulator:
		/\b(?:regulat|authorit|guideline|rules?\b|lawmaker|legislat|agenc(?:y|ies)|government|autorit|draft|norms?\b|ministr|polic(?:y|ies)|standards body)/,
	'batch-code':
		/\b(?:qr|batch (?:report|code)|batch's report|purity (?:threshold|limit|standard)|purity|traceab|each batch|every batch|per batch)/,
	retinol: /\b(?:retino[li]|retinal|r[ée]tinol)/,
	alternating:
		/\b(?:alternat(?:es?|ed|ing)\b|one night|every other|pairs?\b|paired|complement|switch|rotat|next;|night by night|(?:different|separate|other|opposite) (?:nights?|evenings?)|take turns|on the other nights?|goes? (?:well|hand in hand)|team|partner|works? (?:well )?(?:with|alongside)|combin|gets? (?:on|along))/,
	sensitive: /\b(?:sensitive|sensible|reactive skin)/,
	gently:
		/(?:every other|every second|every two|irritant|irritat|tolerat|well[- ]tolerated|un soir sur deux|few irritants|low in irritants)/,
	hydration: /\b(?:hydrat|moistur|humidit)/,
	oxidation: /\b(?:oxid|free radical|antioxid|oxyd|antioxidant)/,
	fridge: /\b(?:fridge|refrigerat|frigo|au frais|cooler|cold storage|chilled storage)/,
	'as-labelled':
		/\b(?:label|unless|[ée]tiquette|instruction|pack(?:aging|et)?\b|maker says|told|says so|directions|directed|advis)/,
	'freeze-dried': /\b(?:freeze-?\s?dried|lyophili|powder|poudre)/,
	'room-temperature':
		/(?:room temperature|temp[ée]rature ambiante|out of the fridge|on (?:the|a) shelf|ambient|unrefrigerated|outside the fridge|without (?:a fridge|cooling|refrigeration)|bathroom shelf)/,
	condensation:
		/\b(?:condens|moisture that forms|water drops|droplets|dew\b|water beads|sweats?\b|sweating|wet bottle)/,
	pregnancy:
		/\b(?:pregnan|expectant|mums?-to-be|grossesse|enceinte|expecting|trying to conceive|gestation|baby on the way)/,
	'no-data': /(?:\bdata|toxic|stud(?:y|ies)|unknown|tested|donn[ée]es|research|evidence)/,
	avoiding:
		/\b(?:avoid|skip|not recommended|steer clear|stay(?:ing)? away|should not|shouldn't|refrain|hold off|until|caution|against|best left|[ée]vit|d[ée]conseill)/,
	texture:
		/\b(?:textur|smoother (?:skin|complexion|surface)|skin (?:is|feels|looks) smoother|grain de (?:la )?peau|refin\w+ (?:skin|texture|surface)|skin .{0,20}smoother|smoother after)/,
	peak: /\b(?:peak|highest|maxim|culminat|tops? out|max(?:es)? out|greatest|sommet|plateau|crest|at its (?:most|height|best)|most collagen)/,
	asking:
		/\b(?:ask|quiz|inquir|enquir|questions?|find out|check (?:with|that|whether)|demand|confirm|clarify|want to know|request|make sure|verif|check (?:the|their|on))/,
	purity: /\b(?:purity|pure\b|puret[ée])/,
	training:
		/\b(?:train|qualif|experience of staff|form(?:ation|[ée])|certif|experien|licen[cs]ed|credential)/,
	alternative:
		/\b(?:alternativ|option|instead|mimetic|opt\b|choos|choice|pick|switch to|go for|vesicle|exosom)/,
	ai: /\b(?:ai\b|ai-|artificial intelligence|machine[- ]learn|algorithm|computer-designed|generative|ia\b|computer-generated|neural|machine-designed)/,
	peptide: /\bpeptide/,
	swab: /\b(?:swab|frottis|sample from (?:your|the|inside)|cheek sample|saliva)/,
	genes: /\b(?:cheek|gene|transcriptom|express|personal|tailor|profil|joue)/,
	'smart-syringe':
		/\b(?:smart|intelligent|connected)\b.{0,12}\b(?:syringe|injector|dispenser|pen\b)|seringues? intelligente/,
	freshly: /\b(?:fresh|just|mixed|on the spot|frozen|cryo|moments?\b|dispens)/,
	syringe: /\b(?:syringe|seringue)/,
	sceptic:
		/\b(?:s[ck]eptic|doubt|wary|hesitant|unconvinced|prudent|uneasy|uncomfortable|not sure|unsure|squeamish|concerned|reluctan|not convinced|rather not)/,
	synthetic:
		/\b(?:synthetic|mimetic|mimics?\b|biomimetic|lab-made|man-made|artificial exosome|bio-?engineered alternatives?|synth[èe])/,
	lacking:
		/\b(?:without|minus|free of|free from|spar(?:es?|ing)|avoid|none of|no\b|not\b|fewer|less\b|sans\b|rid of|skip)/,
	baggage:
		/\b(?:baggage|risks?\b|downsides?|drawbacks?|dangers?|complications?|burden|troubles?\b|hazards?|hassle|side effects?|problems?\b|worr(?:y|ies))/,
	'cell-therapy':
		/(?:cell therapy|whole[- ]cell|living cells?|stem cells?|cell-based|live cells?|th[ée]rapie cellulaire)/,
	gain: /\b(?:gains?\b|benefit|improvement|results?\b|effects? (?:is|are)|difference|progress|b[ée]n[ée]fice|advances?\b|wins?\b|payoff|effects?\b(?= (?:is|are|remain|seem)))/,
	modest:
		/\b(?:incremental|modest|small but|subtle|slight|gradual|not dramatic|step by step|petits?\b|moderate|no miracles?|slow\b|little by little|tiny|small (?:ones|steps)|are small|is small|but small|but limited|inch by inch)/,
	irritant: /\birritant/,
	starting: /\b(?:start|begin)/,
	quieting: /\b(?:quieting|quiets?\b|quieter|hush)/,
	feeling: /\b(?:feel|sensation|sense|describ|call it|say)/,
	vesicle: /\b(?:exosom|vesicle|evs?\b|v[ée]sicule)/,
	subject: /\b(?:exosom|vesicle|evs?\b|they\b|it\b|this\b|these\b|our\b|serum|formula)/,
	sulphate:
		/\b(?:sul(?:ph|f)ate|surfactant|harsh (?:cleanser|soap|wash)|sles?\b|sls\b|detergent|foaming (?:cleanser|wash)|soaps?\b)/,
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
