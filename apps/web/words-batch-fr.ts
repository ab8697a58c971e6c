import batch from 'virtual:messages/fr/batch';
import verify from 'virtual:messages/fr/verify';

export const words = [batch, verify];
