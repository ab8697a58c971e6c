import claim from 'virtual:messages/en/claim';
import editor from 'virtual:messages/en/editor';
import evidence from 'virtual:messages/en/evidence';
import weigh from 'virtual:messages/en/weigh';

export const words = [claim, editor, evidence, weigh];
