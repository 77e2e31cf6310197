package org.example;

/** Boils water. */
public final class Kettle {}
