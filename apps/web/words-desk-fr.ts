import batch from 'virtual:messages/fr/batch';
import counter from 'virtual:messages/fr/counter';
import verify from 'virtual:messages/fr/verify';

export const words = [batch, counter, verify];
