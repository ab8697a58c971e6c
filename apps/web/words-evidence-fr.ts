import claim from 'virtual:messages/fr/claim';
import evidence from 'virtual:messages/fr/evidence';
import weigh from 'virtual:messages/fr/weigh';

export const words = [claim, evidence, weigh];
