import share from 'virtual:messages/en/share';

export const words = [share];
