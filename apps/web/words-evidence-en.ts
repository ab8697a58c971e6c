import claim from 'virtual:messages/en/claim';
import evidence from 'virtual:messages/en/evidence';
import weigh from 'virtual:messages/en/weigh';

export const words = [claim, evidence, weigh];
