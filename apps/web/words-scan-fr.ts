import camera from 'virtual:messages/fr/camera';
import scan from 'virtual:messages/fr/scan';

export const words = [camera, scan];
