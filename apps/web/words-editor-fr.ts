import claim from 'virtual:messages/fr/claim';
import editor from 'virtual:messages/fr/editor';
import evidence from 'virtual:messages/fr/evidence';
import weigh from 'virtual:messages/fr/weigh';

export const words = [claim, editor, evidence, weigh];
