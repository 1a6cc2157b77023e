/** The version of what is read out of files and made of them. Raised with every change to that; what an older one made is made anew in the background, from the originals. */
export const pipelineVersion = 26
