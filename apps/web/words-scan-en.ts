import camera from 'virtual:messages/en/camera';
import scan from 'virtual:messages/en/scan';

export const words = [camera, scan];
