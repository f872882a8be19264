/* The compiled table of Dutch as read-only data: nothing to find or load when a program starts. */
    .section .rodata
    .balign 8
    .global vertelwerkDutchTable
    .type vertelwerkDutchTable, %object
vertelwerkDutchTable:
    .incbin DUTCH_TABLE
    .size vertelwerkDutchTable, . - vertelwerkDutchTable
    .section .note.GNU-stack, "", %progbits
