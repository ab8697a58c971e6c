/** Lists that the journeys type. The odd name is in no vocabulary, so that it can be looked for on the wire. */

export const ODD_NAME = 'Zephyrwort Quillbark Extract';

/** A plant vesicle by a complete name, a look-alike, a spelling to repair, and the odd name. */
export const PLANT_LIST = `Aqua, Glycerin, Propanediol, Centella Asiatica Callus Extracellular Vesicles, 1,2-Hexanediol, Hydrogenated Lecithin, ${ODD_NAME}, Xanthan Gm, Linalool`;
