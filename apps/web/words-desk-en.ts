import batch from 'virtual:messages/en/batch';
import counter from 'virtual:messages/en/counter';
import verify from 'virtual:messages/en/verify';

export const words = [batch, counter, verify];
