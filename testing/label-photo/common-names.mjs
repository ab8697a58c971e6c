// Names that everyday cosmetics print, by their usual place in a list; rarer ones come from the vocabulary.

const list = (text) => text.split(';').map((name) => name.trim());

export const BASES = list('Aqua; Aqua; Water; Aloe Barbadensis Leaf Juice');

export const CARRIERS = list(
	`Glycerin; Butylene Glycol; Propanediol; Pentylene Glycol; 1,2-Hexanediol; Dipropylene Glycol;
	Propylene Glycol; Alcohol Denat.; Betaine; Sorbitol; Methylpropanediol; Squalane; Dimethicone;
	Caprylic/Capric Triglyceride; Cyclopentasiloxane; Cetearyl Alcohol; Cetyl Alcohol;
	Isopropyl Myristate; Isononyl Isononanoate; C12-15 Alkyl Benzoate; Coco-Caprylate;
	Dicaprylyl Carbonate; Ethylhexyl Palmitate; Butyrospermum Parkii Butter; Zinc Oxide;
	Simmondsia Chinensis Seed Oil; Helianthus Annuus Seed Oil; Argania Spinosa Kernel Oil;
	Olea Europaea Fruit Oil; Octocrylene; Titanium Dioxide; Isododecane; Sodium Chloride`,
);

export const BODY = list(
	`Glyceryl Stearate; PEG-100 Stearate; Glyceryl Stearate SE; Polysorbate 20; Polysorbate 60;
	Cetearyl Glucoside; Ceteareth-20; Stearic Acid; Palmitic Acid; Cetearyl Olivate; Silica;
	Sorbitan Olivate; Polyglyceryl-3 Diisostearate; Lecithin; Hydrogenated Lecithin; Cholesterol;
	Stearyl Alcohol; Mica; Maltodextrin; Trehalose; Urea; Sodium PCA`,
);

export const ACTIVES = list(
	`Niacinamide; Panthenol; Sodium Hyaluronate; Hyaluronic Acid; Allantoin; Adenosine; Tocopherol;
	Tocopheryl Acetate; Ascorbic Acid; Sodium Ascorbyl Phosphate; Retinol; Ceramide NP; Ceramide AP;
	Ceramide EOP; Phytosphingosine; Centella Asiatica Extract; Madecassoside; Asiaticoside;
	Camellia Sinensis Leaf Extract; Glycyrrhiza Glabra Root Extract; Beta-Glucan; Arginine; Glycine;
	Copper Tripeptide-1; Palmitoyl Tripeptide-1; Palmitoyl Tetrapeptide-7; Acetyl Hexapeptide-8;
	Bisabolol; Caffeine; Salicylic Acid; Lactic Acid; Zinc PCA; Hydrolyzed Collagen;
	Hydrolyzed Hyaluronic Acid`,
);

export const TAIL = list(
	`Carbomer; Xanthan Gum; Acrylates/C10-30 Alkyl Acrylate Crosspolymer; Hydroxyethylcellulose;
	Sodium Polyacrylate; Ammonium Acryloyldimethyltaurate/VP Copolymer; Sclerotium Gum;
	Hydroxyethyl Acrylate/Sodium Acryloyldimethyl Taurate Copolymer; Tromethamine; Citric Acid;
	Sodium Hydroxide; Sodium Citrate; Triethanolamine; Potassium Hydroxide; Disodium EDTA;
	Tetrasodium EDTA; Sodium Phytate; Phenoxyethanol; Ethylhexylglycerin; Caprylyl Glycol;
	Chlorphenesin; Sodium Benzoate; Potassium Sorbate; Benzyl Alcohol; Dehydroacetic Acid;
	Methylparaben; Propylparaben; BHT`,
);

export const SCENTS = list(
	`Parfum; Fragrance; Limonene; Linalool; Citronellol; Geraniol; Citral; Hexyl Cinnamal; Coumarin;
	Benzyl Salicylate; Eugenol; CI 77491; CI 77891; CI 19140`,
);

/** Forms that no inventory holds and that labels print all the same. */
export const IRREGULAR_VESICLES = list(
	`MSC-derived extracellular vesicles; nano liposome; Exosomes; Exosome-like nanoparticles;
	Plant-derived extracellular vesicles; Biomimetic exosome; Milk exosome; Stem cell exosomes`,
);
