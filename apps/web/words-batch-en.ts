import batch from 'virtual:messages/en/batch';
import verify from 'virtual:messages/en/verify';

export const words = [batch, verify];
