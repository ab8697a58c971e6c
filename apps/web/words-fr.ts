import read from 'virtual:messages/fr/read';
import report from 'virtual:messages/fr/report';
import ui from 'virtual:messages/fr/ui';
import web from 'virtual:messages/fr/web';

export const words = [read, report, ui, web];
