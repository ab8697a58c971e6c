import read from 'virtual:messages/en/read';
import report from 'virtual:messages/en/report';
import ui from 'virtual:messages/en/ui';
import web from 'virtual:messages/en/web';

export const words = [read, report, ui, web];
