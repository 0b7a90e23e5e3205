package io.opora.contract;

/** What a person may ask for on the customer's behalf: consultations go to the responsible contact or its deputy. */
public enum ContactRole {
    RESPONSIBLE,
    DEPUTY,
    OTHER
}
